// Stands in for modules that no page needs (see plugin.ts).
export {};
