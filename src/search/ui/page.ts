import {nearQuestions} from '../near';
import {search} from '../search';
import {make} from './dom';
import {leaveFound} from './found';
import {drawGroups, drawSay, type Site} from './list';
import {remember} from './recent';
import {addressOf, baseOf, indexAt} from './source';
import {addStyle} from './style';

/** The page of results: the same list, whole, at an address that can be sent. */
export function startPage(root: HTMLElement, address: string): void {
  addStyle();
  const input = root.querySelector<HTMLInputElement>('input[name=q]');
  const say = root.querySelector<HTMLElement>('[role=status]');
  const list = root.querySelector<HTMLElement>('.hits');
  if (!input || !say || !list) return;
  const site: Site = {base: baseOf(address), results: location.pathname};
  let asked = 0;

  const answer = async () => {
    const own = ++asked;
    const query = input.value;
    try {
      const index = await indexAt(address);
      if (own !== asked) return;
      if (!query.trim()) {
        say.replaceChildren('Введите вопрос, настройку или термин.');
        list.replaceChildren();
        return;
      }
      const found = search(index, query);
      say.replaceChildren(...drawSay(found, index.line, site));
      list.replaceChildren(...drawGroups(found, index, site, true));
      if (!found.hits.length) {
        const {alike, places} = nearQuestions(index, query);
        const near = places.map(({url, title}) =>
          make('li', {}, make('a', {href: addressOf(site.base, index.prefix, url)}, title)),
        );
        list.replaceChildren(
          make('p', {class: 'gh'}, alike ? 'Похожее' : 'С чего начать'),
          make('ul', {class: 'near'}, ...near),
        );
      }
      // A list of links, not of options: there is no combobox over it.
      for (const element of list.querySelectorAll('[role]')) {
        element.removeAttribute('role');
        element.removeAttribute('aria-selected');
      }
      const terms = [...found.terms].filter(term => term[0] !== '§');
      list.onclick = event => {
        const link = (event.target as Element).closest('a');
        if (!link) return;
        remember(query);
        leaveFound(link.pathname, terms);
      };
    } catch {
      if (own === asked) say.replaceChildren('Указатель поиска не загрузился. Проверьте сеть и обновите страницу.');
    }
  };
  const keep = () => {
    const url = new URL(location.href);
    url.searchParams.set('q', input.value);
    history.replaceState(history.state, '', url);
    document.title = `${input.value} — ${document.title.replace(/^.*? — (?=Поиск)/, '')}`;
  };
  input.value = new URLSearchParams(location.search).get('q')?.slice(0, 200) ?? '';
  input.addEventListener('input', () => void answer());
  input.form?.addEventListener('submit', event => {
    event.preventDefault();
    keep();
    void answer();
  });
  input.addEventListener('change', keep);
  void answer();
}
