/** The texts that people read, in both languages (R8.4). */
export interface Texts {
  readonly id: string;
  readonly en: string;
}
