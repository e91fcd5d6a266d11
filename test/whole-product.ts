// Run before each test file. Rooms make themselves known to each other when they are read; files share what
// was read, so each meets all rooms, as the program does, whichever file ran before it.
import '#src/app.ts';
import { forgetStatements } from '#src/platform/db/gathering.ts';
import { countAnew } from './build.ts';

countAnew();
forgetStatements();
