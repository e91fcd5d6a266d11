import { z } from 'zod';
import { defineDutyKind, placeDuty } from '#src/council/duties/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { insertAccount } from '#src/platform/auth/account-store.ts';
import { command, execute } from '#src/platform/command.ts';
import type { Platform } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { HeardEvents } from '#src/platform/events/listeners.ts';
import { buildActor, buildCouncil, buildTenant, LOC_HA } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import { LISTENED } from '../rules.ts';
import { writeNotices } from '../write-notices.ts';

defineDutyKind({
  kind: 'told-duty',
  labels: { vi: 'Trả lời kiến nghị cử tri', en: 'Answer a petition' },
  urgeDaysBefore: [7, 3],
  isPublic: false,
});

const placed = z.object({
  count: z.int(),
  dueOn: z.string(),
  document: z.string(),
  debtor: z.uuid(),
});

/** A province with a department that owes, and a clock that is moved by hand. */
export async function openNoticeLife(startsAt = '2026-11-22T09:00:00+07:00') {
  const database = await openTestDatabase();
  const { db } = database;
  const tenantId = await buildTenant(db);
  const province = await buildCouncil(db, { tenantId });
  const commune = await buildCouncil(db, { tenantId, unitCode: LOC_HA });
  const chair = await buildActor(db, province, 'chair');
  const clerk = await buildActor(db, province, 'clerk');
  const admin = await buildActor(db, province, 'admin');
  const department = await buildActor(db, province, 'departmentOfficer');
  const communeClerk = await buildActor(db, commune, 'clerk');
  let now = new Date(startsAt);
  const platform: Platform = {
    db,
    jobs: { enqueue: async () => {} } as unknown as Platform['jobs'],
    files: {} as Platform['files'],
    clock: () => now,
    address: 'https://hdnd.vidu.vn',
  };
  const placeMany = command({
    name: 'test.place_many',
    input: placed,
    run: async (context, { count, dueOn, document, debtor }) => {
      for (let at = 1; at <= count; at += 1)
        await placeDuty(context, {
          kind: 'told-duty',
          title: `Bà Nguyễn Thị Mật đề nghị sửa đường, việc ${at}`,
          link: '/petitions/x',
          recordKind: 'petition',
          recordId: newId(),
          councilId: province.councilId,
          creditorBodyId: province.standingCommitteeId,
          debtorBodyId: debtor,
          documentNumber: document,
          due: { dueOn, explanation: null, proposed: false },
        });
    },
  });
  const { pool } = database;
  return {
    ...database,
    tenantId,
    province,
    commune,
    platform,
    people: { chair, clerk, admin, department, communeClerk },
    placeMany,
    department: province.departmentIds[0] ?? '',
    emptyDepartment: province.departmentIds[1] ?? '',
    at: (instant: string) => void (now = new Date(instant)),
    after: (minutes: number) => void (now = new Date(now.getTime() + minutes * 60_000)),
    async giveAddress({ personId }: Pick<Actor, 'personId'>, email: string) {
      await pool.query('update people set email = $1 where id = $2', [email, personId]);
    },
    async giveAccount({ personId }: Pick<Actor, 'personId'>, login: string) {
      await db
        .transaction()
        .execute(
          async (tx) => await insertAccount(tx, { tenantId, personId, login, password: null, now }),
        );
    },
    /** What listens is told at once instead of by the queue. */
    async hearing<R>(work: (platform: Platform) => Promise<R>): Promise<R> {
      const owed: HeardEvents[] = [];
      const enqueue = async (_tx: unknown, _job: string, payload: object) =>
        void owed.push(payload as HeardEvents);
      const jobs = { enqueue } as unknown as Platform['jobs'];
      const listeners = [{ names: LISTENED, job: 'notices' }];
      const done = await work({ ...platform, jobs, listeners });
      for (const heard of owed) await writeNotices(platform, heard);
      return done;
    },
    async place(count: number, { dueOn = '2026-12-20', document = '', debtor = '' } = {}) {
      const debtorId = debtor || (province.departmentIds[0] ?? '');
      await this.hearing(
        async (house) =>
          await execute(house, clerk, placeMany, { count, dueOn, document, debtor: debtorId }),
      );
    },
    async queueMails(count: number) {
      await pool.query(
        `insert into outbox_mails (tenant_id, id, to_address, subject, body, state, next_try_at, created_at)
         select $1, gen_random_uuid(), 'so' || n || '@vidu.vn', 'Việc mới', 'thư số ' || n, 'waiting', $2, $2
         from generate_series(1, $3) n`,
        [tenantId, now, count],
      );
    },
    async mails() {
      const { rows } = await pool.query<{
        id: string;
        state: string;
        tries: number;
        words: string;
        body: string;
        subject: string;
        to: string;
      }>(
        `select id, state, tries, server_words as words, body, subject, to_address as "to"
         from outbox_mails order by id`,
      );
      return rows;
    },
  };
}
export type NoticeLife = Awaited<ReturnType<typeof openNoticeLife>>;
