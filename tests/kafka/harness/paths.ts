import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../../..');
export const driverSources = path.join(root, 'tests/kafka/driver');
export const observedFolder = path.join(root, 'src/kafka/observed');

/** Where the jars and the compiled driver of a release are kept between runs. */
export const cacheOf = (release: string): string => path.join(root, 'node_modules/.cache/kafka', release);
