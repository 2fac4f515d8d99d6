import {SearchDialog} from './dialog';
import {markFound} from './found';
import {startPage} from './page';
import {fetchAhead, indexAt} from './source';

let dialog: SearchDialog | undefined;

/** Opens the search over the index at an address; `results` is the page of results of the same line. */
export function openSearch(address: string, results: string): void {
  dialog ??= new SearchDialog(address, results);
  dialog.open();
}

/** Makes the index ready ahead of the first question. */
export function warm(address: string): void {
  indexAt(address).catch(() => {});
}

export {fetchAhead, markFound, startPage};
