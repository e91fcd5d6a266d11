import { loadReferenceUnits } from '#src/council/tenants/load-units.ts';
import type { Migration } from '#src/platform/db/migrate.ts';
import { platformSchema } from './0001-platform.ts';
import { councilSchema } from './0002-council.ts';
import { dutySchema } from './0003-duties.ts';
import { petitionSchema } from './0004-petitions.ts';
import { contactRequestKeys } from './0006-contact-request-keys.ts';
import { linkedPetitions } from './0010-linked-petitions.ts';
import { searchVersions } from './0007-search-versions.ts';
import { suggestionSchema } from './0008-suggestions.ts';
import { petitionImports } from './0009-petition-imports.ts';
import { publications } from './0011-publications.ts';
import { submissions } from './0012-submissions.ts';
import { checks } from './0013-checks.ts';
import { notices } from './0014-notices.ts';
import { voterNotices } from './0015-voter-notices.ts';
import { possibleDoubles } from './0016-possible-doubles.ts';
import { importNotes } from './0017-import-notes.ts';
import { suspectSubmissions } from './0018-suspect-submissions.ts';
import { returnedTexts } from './0019-returned-texts.ts';
import { toldBack } from './0021-told-back.ts';
import { figureIndexes } from './0022-figures.ts';
import { meetings } from './0023-meetings.ts';
import { conclusions } from './0025-conclusions.ts';
import { invitees } from './0027-invitees.ts';
import { sittings } from './0026-sittings.ts';
import { papers } from './0024-papers.ts';

/** Every step of the schema, oldest first. A step that has been released is never edited. */
export const migrations: readonly Migration[] = [
  { name: '0001-platform', up: platformSchema },
  { name: '0002-council', up: councilSchema },
  { name: '0003-duties', up: dutySchema },
  { name: '0004-petitions', up: petitionSchema },
  { name: '0005-reference-units', up: loadReferenceUnits },
  { name: '0006-contact-request-keys', up: contactRequestKeys },
  { name: '0007-search-versions', up: searchVersions },
  { name: '0008-suggestions', up: suggestionSchema },
  { name: '0009-petition-imports', up: petitionImports },
  { name: '0010-linked-petitions', up: linkedPetitions },
  { name: '0011-publications', up: publications },
  { name: '0012-submissions', up: submissions },
  { name: '0013-checks', up: checks },
  { name: '0014-notices', up: notices },
  { name: '0015-voter-notices', up: voterNotices },
  { name: '0016-possible-doubles', up: possibleDoubles },
  { name: '0017-import-notes', up: importNotes },
  { name: '0018-suspect-submissions', up: suspectSubmissions },
  { name: '0019-returned-texts', up: returnedTexts },
  { name: '0021-told-back', up: toldBack },
  { name: '0022-figures', up: figureIndexes },
  { name: '0023-meetings', up: meetings },
  { name: '0024-papers', up: papers },
  { name: '0025-conclusions', up: conclusions },
  { name: '0027-invitees', up: invitees },
  { name: '0026-sittings', up: sittings },
];
