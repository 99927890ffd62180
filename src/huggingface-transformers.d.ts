// What rerank-model.ts uses of an optional peer dependency, which is not there when this compiles.
// https://huggingface.co/docs/transformers.js, version 4.3.
declare module "@huggingface/transformers" {
  export const env: { allowRemoteModels: boolean };

  type Tensor = Readonly<{ data: ArrayLike<number>; dims: readonly number[] }>;
  type Inputs = Readonly<Record<string, Tensor>>;
  type Tokenizer = (
    texts: readonly string[],
    options: Readonly<{
      text_pair: readonly string[];
      padding: boolean;
      truncation: boolean;
      max_length: number;
    }>,
  ) => Inputs;

  type Local = Readonly<{ local_files_only: boolean }>;
  type Network = Local & Readonly<{ dtype: "q8" | "fp32" }>;

  /** @param folder absolute, else it is taken for the name of a model on the Hub. */
  export const AutoConfig: {
    from_pretrained(
      folder: string,
      options: Local,
    ): Promise<Readonly<{ architectures?: readonly string[] | null }>>;
  };
  export const AutoTokenizer: {
    from_pretrained(folder: string, options: Local): Promise<Tokenizer>;
  };
  export const AutoModelForSequenceClassification: {
    from_pretrained(
      folder: string,
      options: Network,
    ): Promise<(inputs: Inputs) => Promise<Readonly<{ logits: Tensor }>>>;
  };
  /** Gives one row a text. */
  export function pipeline(
    task: "feature-extraction",
    folder: string,
    options: Network,
  ): Promise<
    (
      texts: readonly string[],
      options: Readonly<{ pooling: "mean"; normalize: boolean }>,
    ) => Promise<Tensor>
  >;
}
