import type { OperatorCommand } from '#src/platform/operator.ts';
import { openDb, openPool } from '#src/platform/db/open-database.ts';
import { sealAllTenants, verifyChain } from '#src/platform/events/seal.ts';

export const auditCommand: OperatorCommand = {
  name: 'audit verify',
  summary: 'Tính lại toàn bộ chuỗi niêm phong của nhật ký và nêu việc đầu tiên không khớp',
  usage: '',
  async run({ database, print }) {
    const pool = openPool({ connectionString: database.url, max: 2 });
    const db = openDb(pool);
    try {
      await sealAllTenants(db);
      const tenants = await db
        .selectFrom('tenants')
        .select(['id', 'name'])
        .orderBy('name')
        .execute();
      let whole = true;
      for (const tenant of tenants) {
        const report = await verifyChain(db, tenant.id);
        whole &&= report.brokenAt === null;
        print(`${tenant.name}: ${describe(report)}`);
      }
      print(whole ? 'Nhật ký nguyên vẹn.' : 'Nhật ký có chỗ không khớp.');
      return whole ? 0 : 1;
    } finally {
      await db.destroy();
    }
  },
};

function describe(report: Awaited<ReturnType<typeof verifyChain>>): string {
  const counts = `${report.sealed} việc đã niêm phong, ${report.unsealed} việc chờ`;
  if (report.brokenAt === null) return `${counts}, khớp`;
  const { sealNumber, eventId } = report.brokenAt;
  return `${counts}; KHÔNG KHỚP từ số ${sealNumber}${eventId ? ` (${eventId})` : ''}`;
}
