export interface Metadata {
  /** The name of a component. */
  id?: string;
  description?: string;
  pattern?: string;
  examples?: unknown[];
  enum?: string[];
  allOf?: object[] | undefined;
}
