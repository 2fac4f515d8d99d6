// Written by npm run test:kafka -- --record.
import line0 from './2.8.json';
import line1 from './3.9.json';
import line2 from './4.4.json';

export const all = [line0, line1, line2];
