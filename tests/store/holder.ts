// A process that holds a library open until its input ends: `holder.ts PATH HOST`.
import { openLibrary } from '../../electron/store/library.ts';

const [path = '', host = ''] = process.argv.slice(2);
const library = openLibrary({ path, readOnly: false, host });
process.stdout.write('open\n');
process.stdin.resume().on('end', () => library.close());
