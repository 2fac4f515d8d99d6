import './diagrams.css';
import {runs} from './words';

interface Props {
  /** Name of the SVG, prefix of every id in it. */
  hash: string;
  svg: string;
  /** JSON list of the sentences of the walk. */
  steps?: string;
}

/** Drawn this much larger than its units where there is room: text of 13 units is then 15 px. */
const enlarged = 1.15;
/** Up to this width a drawing is readable on a phone as it is, up to the second one in the text column of a desk. */
const fits = {phone: 380, desk: 640};

const plural = new Intl.PluralRules('ru');
const stepWord: Partial<Record<Intl.LDMLPluralRule, string>> = {one: 'шаг', few: 'шага', many: 'шагов'};

function Sentence({text}: {text: string}) {
  return runs(text).map(run => (run.code ? <code key={run.text}>{run.text}</code> : run.text));
}

/** Radio buttons that fade what comes after the chosen step. CSS alone, so it works without script. */
function Steps({name, steps}: {name: string; steps: string[]}) {
  const radio = (index: number): string => `${name}-r${index}`;
  return (
    <fieldset className="dg-steps">
      <legend>Схема по шагам</legend>
      <div className="dg-ticks">
        {['', ...steps].map((sentence, i) => (
          <label key={sentence} className={i ? undefined : 'dg-whole'}>
            <input
              type="radio"
              name={name}
              id={radio(i)}
              className={`dg-r${i}`}
              defaultChecked={i === 0}
              aria-label={i ? `Шаг ${i} из ${steps.length}` : 'Схема целиком'}
              aria-describedby={i ? `${name}-w${i}` : undefined}
            />
            <span>{i || 'Целиком'}</span>
          </label>
        ))}
      </div>
      <ol>
        {steps.map((sentence, i) => (
          <li key={sentence} id={`${name}-w${i + 1}`}>
            <Sentence text={sentence} />
          </li>
        ))}
      </ol>
      <p className="dg-hint">
        {steps.length} {stepWord[plural.select(steps.length)]}
      </p>
      <p className="dg-next">
        {['', ...steps].map((sentence, i) => (
          <label key={sentence} htmlFor={radio(i === steps.length ? 0 : i + 1)}>
            {i === 0 ? 'По шагам' : i === steps.length ? 'Целиком' : 'Дальше'}
          </label>
        ))}
      </p>
    </fieldset>
  );
}

/** The same drawing over the whole screen, at a size that reads, to be moved about in. No second copy of it. */
function FullSize({name, width, height}: {name: string; width: number; height: number}) {
  return (
    <>
      <button
        type="button"
        className={width > fits.desk ? 'dg-open' : 'dg-open dg-fits'}
        popoverTarget={`${name}-full`}
      >
        Открыть крупно
      </button>
      <div
        className="dg-full"
        id={`${name}-full`}
        popover="auto"
        role="dialog"
        aria-labelledby={`${name}-t`}
        aria-describedby={`${name}-d`}
      >
        <button type="button" className="dg-close" popoverTarget={`${name}-full`} popoverTargetAction="hide">
          Закрыть
        </button>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is moved by keys */}
        <section className="dg-pan" tabIndex={0} aria-labelledby={`${name}-t`}>
          <svg
            viewBox={`0 0 ${width} ${height}`}
            width={width * enlarged}
            height={height * enlarged}
            aria-hidden="true"
          >
            <use href={`#${name}`} width={width} height={height} />
          </svg>
        </section>
      </div>
    </>
  );
}

/** A finished SVG in the page, with its walk and its full size where it has them. */
export function DiagramSvg({hash, svg, steps = '[]'}: Props) {
  const name = `dg-${hash}`;
  const sentences: string[] = JSON.parse(steps);
  const [, w, h] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  const [width, height] = [Number(w), Number(h)];
  const sized = svg.replace('<svg ', `<svg width="${Math.round(width * enlarged)}" `);
  return (
    <div className="dg-box">
      <div className="dg-pic">
        <div dangerouslySetInnerHTML={{__html: sized}} />
        {width > fits.phone && <FullSize name={name} width={width} height={height} />}
      </div>
      {sentences.length > 0 && <Steps name={name} steps={sentences} />}
    </div>
  );
}
