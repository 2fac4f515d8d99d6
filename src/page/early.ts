// Runs in <head>, before anything is drawn: what the reader chose or followed a link to is so from the first paint.
import {followAddress} from './lists';
import {listDetails, openPlaces} from './places';
import {hashTarget, reveal} from './reveal';
import {remembered} from './store';

const root = document.documentElement;
root.classList.add('js');
const theme = remembered('theme');
if (theme) root.dataset.theme = theme;

const places = openPlaces();
const openAll = remembered('open-all') !== null;

function apply(): void {
  const target = places ? null : hashTarget(location.hash);
  if (target) reveal(target);
  if (openAll) for (const item of document.querySelectorAll<HTMLDetailsElement>('.ql details')) item.open = true;
  if (location.search) followAddress();
  if (places)
    listDetails().forEach((item, i) => {
      if (places.includes(i)) item.open = true;
    });
}

const observer = new MutationObserver(apply);
observer.observe(document, {childList: true, subtree: true});
addEventListener('DOMContentLoaded', () => {
  observer.disconnect();
  apply();
});
