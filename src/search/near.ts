import type {Loaded, Place} from './load';
import {understand} from './query';
import {rank} from './rank';
import {tokenize} from './tokens';

/** Questions to offer when nothing is found: those that share the beginning of a word, else the first ones of the book. */
export function nearQuestions(index: Loaded, query: string, count = 3): {alike: boolean; places: Place[]} {
  const isQuestion = ({kind}: Place) => kind === 'question';
  const found = tokenize(query.slice(0, 100))
    .flatMap(({parts}) => parts)
    .filter(part => part.length > 3)
    .map(part => part.slice(0, 4))
    .flatMap(start => rank(index, understand(index, start), start).flatMap(({entry}) => index.places[entry] ?? []))
    .filter(isQuestion);
  return {
    alike: found.length > 0,
    places: [...new Set(found.length ? found : index.places.filter(isQuestion))].slice(0, count),
  };
}
