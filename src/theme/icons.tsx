import type {ReactNode} from 'react';

function icon(path: ReactNode) {
  return () => (
    <svg className="ico" viewBox="0 0 20 20" aria-hidden="true">
      {path}
    </svg>
  );
}

export const BackIcon = icon(<path d="M17 10H4m5-5-5 5 5 5" />);
export const ListIcon = icon(<path d="M3 5h14M3 10h14M3 15h9" />);
export const FindIcon = icon(
  <>
    <circle cx="8.5" cy="8.5" r="5.5" />
    <path d="m12.7 12.7 4.8 4.8" />
  </>,
);
export const ThemeIcon = icon(
  <>
    <circle cx="10" cy="10" r="6.5" />
    <path d="M10 3.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" stroke="none" />
  </>,
);

/** The mark of the handbook: levels on a line, the last one in the second ink. */
export function Brand() {
  return (
    <svg viewBox="0 0 22 22" aria-hidden="true">
      <path d="M1 17.5h20M20 14.5v6" stroke="currentColor" strokeWidth="1.5" />
      <path d="M1 12h3v5H1zM7 8h3v9H7z" fill="currentColor" />
      <path d="M13 3h3v14h-3z" fill="var(--accent)" />
    </svg>
  );
}
