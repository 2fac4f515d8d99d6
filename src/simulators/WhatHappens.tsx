import {lineNamed} from '../kafka/releases';
import {useLine} from '../versions/useLine';
import {Island} from './Island';

/** `<WhatHappens/>` in a text: the table of outcomes of a write, by the rules of the page's release. */
export function WhatHappens() {
  return <Island name="write-outcome" props={{release: lineNamed(useLine()).release}} />;
}
