import {watchIslands} from './islands';
import {arrive, start} from './start';

start();
arrive();
watchIslands();
