// How a catalogue says data that come in kinds: a table with a message for each, so that no kind can be
// forgotten.

type Kinds = Readonly<{ kind: string }>;

/** For each kind a message, or a function that makes it from the data of that kind. */
export type MessagesByKind<Data extends Kinds> = {
  readonly [Kind in Data["kind"]]: string | ((data: Data & Readonly<{ kind: Kind }>) => string);
};

/** `({ empty: "is empty", … }, { kind: "empty" })` → `"is empty"` */
export function messageOf<Data extends Kinds>(messages: MessagesByKind<Data>, data: Data): string {
  // The table's keys are the kinds; TypeScript does not follow that through an index.
  const message = messages[data.kind as Data["kind"]] as string | ((data: Data) => string);
  return typeof message === "string" ? message : message(data);
}
