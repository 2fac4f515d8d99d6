import type {Loaded} from '../load';
import {nearQuestions} from '../near';
import {search} from '../search';
import {closeIcon, findIcon, make} from './dom';
import {leaveFound, markFound} from './found';
import {drawGroups, drawSay, resultsFor, type Site, topicsLink} from './list';
import {forget, recent, remember} from './recent';
import {addressOf, baseOf, indexAt} from './source';
import {addStyle} from './style';

const enough = 60;
const samples = ['acks', 'потеря сообщений', 'ребаланс', 'maxPollInterval'];

/** The dialog: a combobox over a list of links. Made once, opened many times. */
export class SearchDialog {
  readonly #dialog: HTMLDialogElement;
  readonly #input: HTMLInputElement;
  readonly #say: HTMLElement;
  readonly #list: HTMLElement;
  readonly #address: string;
  readonly #site: Site;
  #active = -1;
  #asked = 0;
  #scrolled = false;
  #terms: string[] = [];

  constructor(address: string, results: string) {
    addStyle();
    this.#address = address;
    this.#site = {base: baseOf(address), results};
    this.#input = make('input', {
      type: 'search',
      role: 'combobox',
      'aria-label': 'Поиск',
      'aria-expanded': 'false',
      'aria-controls': 'hits',
      'aria-autocomplete': 'list',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      enterkeyhint: 'go',
      placeholder: 'Вопрос, настройка или термин',
      maxlength: '200',
    });
    const close = make('button', {type: 'button', class: 'theme', 'aria-label': 'Закрыть'}, closeIcon());
    this.#say = make('p', {class: 'dlg-say', role: 'status'});
    this.#list = make('div', {class: 'hits', id: 'hits', role: 'listbox', 'aria-label': 'Найденное'});
    const hint = (keys: string[], text: string) =>
      make('span', {}, ...keys.map(key => make('kbd', {}, key)), ` ${text}`);
    this.#dialog = make(
      'dialog',
      {class: 'dlg', 'aria-label': 'Поиск'},
      make('div', {class: 'dlg-in'}, findIcon(), this.#input, close),
      this.#say,
      this.#list,
      make(
        'div',
        {class: 'dlg-foot'},
        hint(['↑', '↓'], 'выбрать'),
        hint(['Enter'], 'открыть ответ'),
        hint(['Esc'], 'закрыть'),
      ),
    );
    close.addEventListener('click', () => this.#dialog.close());
    this.#input.addEventListener('input', () => void this.#answer());
    this.#input.addEventListener('keydown', event => this.#press(event));
    this.#list.addEventListener('click', event => this.#choose(event));
    this.#list.addEventListener('pointermove', event => this.#point(event));
    this.#list.addEventListener('scroll', () => {
      this.#scrolled = true;
    });
    this.#dialog.addEventListener('click', event => event.target === this.#dialog && this.#dialog.close());
    this.#dialog.addEventListener('close', () => document.documentElement.classList.remove('asked'));
    document.body.append(this.#dialog);
  }

  /** Opens with the text selected, ready to be typed over. */
  open(): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    document.documentElement.classList.add('asked');
    this.#input.focus();
    this.#input.select();
    void this.#answer();
  }

  #options(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  }

  #activate(at: number, scroll = true): void {
    const options = this.#options();
    options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = options.length ? (at + options.length) % options.length : -1;
    const option = options[this.#active];
    if (!option) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    this.#input.setAttribute('aria-activedescendant', option.id);
    if (scroll) option.scrollIntoView({block: 'nearest'});
  }

  #show(say: (Node | string)[], content: (Node | string)[], choose: boolean): void {
    this.#say.replaceChildren(...say);
    this.#list.replaceChildren(...content);
    this.#list.hidden = content.length === 0;
    this.#options().forEach((option, i) => {
      option.id = `hit-${i}`;
      option.tabIndex = -1;
    });
    this.#active = -1;
    this.#input.setAttribute('aria-expanded', String(this.#options().length > 0));
    this.#activate(choose ? 0 : -1, false);
    if (!choose) this.#activateNone();
    // Last, since it asks for the layout.
    if (this.#scrolled) this.#list.scrollTop = 0;
    this.#scrolled = false;
  }

  #activateNone(): void {
    this.#options()[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = -1;
    this.#input.removeAttribute('aria-activedescendant');
  }

  /** Answers what stands in the field now. What was asked before may arrive later and is then thrown away. */
  async #answer(): Promise<void> {
    const asked = ++this.#asked;
    const late = setTimeout(() => {
      if (asked === this.#asked) this.#say.textContent = 'Загружаем указатель…';
    }, 150);
    try {
      const index = await indexAt(this.#address);
      if (asked === this.#asked) this.#draw(index, this.#input.value);
    } catch {
      if (asked === this.#asked) this.#broken();
    } finally {
      clearTimeout(late);
    }
  }

  #draw(index: Loaded, query: string): void {
    if (!query.trim()) {
      this.#empty();
      return;
    }
    const answer = search(index, query);
    this.#terms = [...answer.terms].filter(term => term[0] !== '§');
    for (const [phrase, concept] of index.concepts) {
      if (this.#terms.length >= enough) break;
      if (answer.terms.has(concept) && !phrase.includes(' ')) this.#terms.push(phrase);
    }
    if (answer.hits.length) {
      this.#show(drawSay(answer, index.line, this.#site), drawGroups(answer, index, this.#site, false), true);
      return;
    }
    const {alike, places} = nearQuestions(index, query);
    const near = places.map(place =>
      make(
        'a',
        {href: addressOf(this.#site.base, index.prefix, place.url), role: 'option', 'aria-selected': 'false'},
        make('span', {class: 'name'}, place.title),
        make('span', {class: 'where'}, place.place),
      ),
    );
    this.#show(
      drawSay(answer, index.line, this.#site),
      [this.#group('near', alike ? 'Похожее' : 'С чего начать', near)],
      false,
    );
  }

  #group(id: string, title: string, options: HTMLElement[]): HTMLElement {
    const head = make('div', {class: 'gh', id: `found-${id}`, role: 'presentation'}, make('span', {}, title));
    return make('div', {role: 'group', 'aria-labelledby': `found-${id}`}, head, ...options);
  }

  #empty(): void {
    const queries = recent();
    const option = (query: string) =>
      make(
        'a',
        {href: resultsFor(this.#site, query), role: 'option', 'aria-selected': 'false', 'data-query': query},
        make('span', {class: 'name'}, query),
      );
    if (!queries.length) {
      this.#show([], [this.#group('sample', 'Например', samples.map(option))], false);
      return;
    }
    const clear = make('button', {type: 'button', class: 'link'}, 'Забыть');
    clear.addEventListener('click', () => {
      forget();
      this.#empty();
      this.#input.focus();
    });
    const say = ['Недавние запросы помнит только это устройство. ', clear];
    this.#show(say, [this.#group('recent', 'Недавно искали', queries.map(option))], false);
  }

  #broken(): void {
    const again = make('button', {type: 'button', class: 'link'}, 'Попробовать ещё раз');
    again.addEventListener('click', () => {
      this.#input.focus();
      void this.#answer();
    });
    const why = navigator.onLine
      ? 'Указатель поиска не загрузился. '
      : 'Нет сети, а указатель поиска ещё не загружен. ';
    this.#show([why, again, ' или ', topicsLink(this.#site, 'открыть список тем')], [], false);
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      // By itself the browser would also empty the field.
      event.preventDefault();
      this.#dialog.close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const options = this.#options().length;
      if (options)
        this.#activate(
          event.key === 'ArrowDown' ? this.#active + 1 : this.#active < 0 ? options - 1 : this.#active - 1,
        );
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const option = this.#options()[this.#active];
      if (option) {
        const {ctrlKey, metaKey, shiftKey} = event;
        option.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey}));
      } else if (this.#input.value.trim()) location.assign(resultsFor(this.#site, this.#input.value));
    }
  }

  #point(event: Event): void {
    const option = (event.target as Element).closest<HTMLAnchorElement>('[role=option]');
    const at = option ? this.#options().indexOf(option) : -1;
    if (at >= 0 && at !== this.#active) this.#activate(at, false);
  }

  #choose(event: MouseEvent): void {
    const option = (event.target as Element).closest<HTMLAnchorElement>('[role=option]');
    if (!option) return;
    if (option.dataset.query !== undefined) {
      event.preventDefault();
      this.#input.value = option.dataset.query;
      this.#input.focus();
      void this.#answer();
      return;
    }
    remember(this.#input.value);
    leaveFound(option.pathname, this.#terms);
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    this.#dialog.close();
    if (option.pathname === location.pathname) setTimeout(markFound, 50);
  }
}
