import {SearchDialog} from './dialog';
import {markFound} from './found';
import {startPage} from './page';
import {fetchIndexAhead, indexAt} from './source';

let dialog: SearchDialog | undefined;

/** Opens the search over the index at an address; `results` is the page of results of the same line. */
export function openSearch(address: string, results: string): void {
  dialog ??= new SearchDialog(address, results);
  dialog.open();
}

/** Fetches the index ahead of whoever may search. */
export function fetchAhead(address: string): void {
  fetchIndexAhead(address).catch(() => {});
}

/** Makes the index ready ahead of the first question. */
export function warm(address: string): void {
  indexAt(address).catch(() => {});
}

export {markFound, startPage};
