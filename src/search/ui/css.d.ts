/** esbuild gives the text of a style sheet (`src/page/plugin.ts`); the bundler of `npm start` gives nothing. */
declare module '*.css' {
  const text: string | undefined;
  export default text;
}
