// The same in `npm start`, where the page is drawn after the script has run.
import {arrive, start} from './start';

start();
export const onRouteDidUpdate = arrive;
