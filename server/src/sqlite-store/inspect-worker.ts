import { damageIn } from './inspect-database.ts';

// One look at the database that is named, told as JSON; then the process ends. What keeps it from looking says nothing of
// damage, and is thrown.
const [, , file = ''] = process.argv;
process.stdout.write(JSON.stringify(damageIn(file)));
