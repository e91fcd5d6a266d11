import type { z } from 'zod';
import { execute, command } from '#src/platform/command.ts';
import type { Command, Platform } from '#src/platform/command.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { newId } from '#src/platform/db/ids.ts';
import { noFiles } from '#src/platform/files/index.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { z as zod } from 'zod';
import { buildActor, buildCouncil, buildTenant, LOC_HA, NOW } from './build.ts';
import { openTestDatabase } from './database.ts';
import { draftPaper } from '#src/council/papers/commands/draft-paper.ts';
import type { NewPaper } from '#src/council/papers/commands/draft-paper.ts';
import { revise } from '#src/council/papers/commands/revise-paper.ts';
import { paperSteps } from '#src/council/papers/commands/take-step.ts';
import '#src/council/papers/stock-kinds.ts';
import type { PaperStep } from '#src/council/papers/rules.ts';

export const BLOCKS: NewPaper['blocks'] = [
  { kind: 'paragraph', text: 'Ngày 20/11/2026, Thường trực HĐND tỉnh tổ chức Phiên họp thứ 26.' },
  { kind: 'heading', number: 'I', text: 'Về công tác chuẩn bị kỳ họp' },
  {
    kind: 'item',
    number: '1',
    text: 'Giao Ủy ban nhân dân tỉnh gửi hồ sơ trình kỳ họp trước ngày 30/11/2026.',
  },
];

/** A province with everybody a paper passes, and the verbs a test says. */
export async function openPapers() {
  const { db, pool, close } = await openTestDatabase();
  const tenantId = await buildTenant(db);
  const province = await buildCouncil(db, { tenantId });
  const commune = await buildCouncil(db, { tenantId, unitCode: LOC_HA });
  const done = async (): Promise<void> => await Promise.resolve();
  const files: Platform['files'] = {
    ...noFiles,
    ready: async () => await Promise.resolve({ files, committed: done, refused: done }),
    scan: done,
  };
  const platform: Platform = { db, jobs: noJobs, files, clock: () => NOW };
  const people = {
    clerk: await buildActor(db, province, 'clerk'),
    chief: await buildActor(db, province, 'officeChief'),
    chair: await buildActor(db, province, 'chair'),
    viceChair: await buildActor(db, province, 'viceChair'),
    registry: await buildActor(db, province, 'registry'),
    committee: await buildActor(db, province, 'committeeHead'),
    executive: await buildActor(db, province, 'executiveOfficer'),
    communeClerk: await buildActor(db, commune, 'clerk'),
    communeChair: await buildActor(db, commune, 'chair'),
  };
  const act = async <S extends z.ZodType, R>(
    actor: Actor,
    spec: Command<S, R>,
    input: unknown,
  ): Promise<R> => await execute(platform, actor, spec, input);

  return {
    db,
    pool,
    platform,
    province,
    people,
    tenantId,
    close,
    act,
    draft: async (by: Actor, input: Partial<NewPaper> = {}) => {
      const spec = command({
        name: 'test.draft',
        input: zod.object({}),
        run: async (ctx) =>
          await draftPaper(ctx, {
            councilId: by.councilId,
            kind: 'conclusionNotice',
            subject: 'Kết luận của Thường trực HĐND tỉnh tại Phiên họp thứ 26',
            blocks: BLOCKS,
            recipients: ['UBND tỉnh', 'Các Ban HĐND tỉnh'],
            recordKind: 'meeting',
            recordId: newId(),
            ...input,
          }),
      });
      return (await act(by, spec, {})).id;
    },
    step: async (by: Actor, paperId: string, step: PaperStep, input: object = {}) =>
      await act(by, paperSteps[step] as Command<z.ZodType, unknown>, { paperId, ...input }),
    revise: async (by: Actor, paperId: string, input: object = {}) =>
      await act(by, revise, {
        paperId,
        subject: 'Kết luận của Thường trực HĐND tỉnh tại Phiên họp thứ 26',
        blocks: BLOCKS,
        ...input,
      }),
    paper: async (id: string) =>
      await db
        .selectFrom('papers')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    events: async (id: string) => {
      const rows = await db
        .selectFrom('events')
        .select('name')
        .where('tenant_id', '=', tenantId)
        .where('subject_id', '=', id)
        .orderBy('id')
        .execute();
      return rows.map(({ name }) => name);
    },
  };
}
export type PaperLife = Awaited<ReturnType<typeof openPapers>>;
