export const scopes = ['producer', 'consumer', 'admin', 'topic', 'broker', 'group'] as const;
/** Whose settings: of a client, of a topic, of a broker, of a group on the server (from 4.0). */
export type Scope = (typeof scopes)[number];

/** One public setting as the release's ConfigDef defines it. */
export interface Setting {
  type: 'boolean' | 'string' | 'int' | 'short' | 'long' | 'double' | 'list' | 'class' | 'password';
  /** Absent: no default, the setting is required. A number that a double cannot hold exactly is text. */
  default?: boolean | number | string | string[] | null;
  /** The validator in the release's own words. */
  valid?: string;
  importance: 'high' | 'medium' | 'low';
  /** What says so: the annotation of the constant with its name, its documentation, or both. */
  deprecated?: 'annotation' | 'documentation' | 'both';
  /** Brokers only. Absent where the release does not say. */
  updateMode?: 'read-only' | 'per-broker' | 'cluster-wide';
  /** Cannot stand in the broker's file, only be set while it runs. */
  dynamicOnly?: true;
  /** Topics only: the broker setting whose value a topic has that does not set its own. */
  serverDefault?: string;
}

/** What `npm run kafka:facts` writes of a line. */
export interface Facts {
  line: string;
  release: string;
  settings: Partial<Record<Scope, Record<string, Setting>>>;
}
