import { describe, expect, expectTypeOf, it } from "vitest";
import type { Shelf } from "../../src/search/shelf.ts";
import type { AnswerRequest, AnswerResponse } from "../../src/tasks/answer.ts";
import type { ReloadReport, Status } from "../../src/tasks/reports.ts";
import type { TaskContext } from "../../src/tasks/task-context.ts";
import { type Request, type Run, runTask } from "../../src/tasks/tasks.ts";
import { editionOf } from "../answer/corpus.ts";

const edition = editionOf({
  "lund.txt": `Harbour vote goes to a second count

The mayor of Westhaven, Ana Lund, defended the second count of the harbour vote on Sunday.

“We will count every vote in the open,” Ana Lund said.

“No vote on the harbour was lost in March,” Ana Lund said on Tuesday.
`,
});

const QUESTION = "what did Lund say about the vote";

const status: Status = {
  articles: 1,
  passages: 1,
  statements: 2,
  people: 1,
  refused: [],
  readAt: "2025-12-01T10:00:00.000Z",
};

function context(changes: Partial<TaskContext> = {}): TaskContext {
  return {
    shelf: async () => edition,
    status: () => status,
    reload: async () => ({
      kind: "failed",
      fault: { kind: "unexpected", message: "the folder is gone" },
      tookMs: 40,
    }),
    today: () => "2025-12-01",
    reranker: null,
    onRerankerFailure: () => undefined,
    ...changes,
  };
}

const ask = (request: Partial<AnswerRequest> = {}, changes: Partial<TaskContext> = {}) =>
  runTask({ kind: "answer", question: QUESTION, ...request }, context(changes));

describe("runTask", () => {
  it("gives what the kind of the request promises", () => {
    type Kinds = Request["kind"];
    expectTypeOf<Kinds>().toEqualTypeOf<"answer" | "compare" | "verify" | "status" | "reload">();
    const run: Run = (request) => runTask(request, context());
    const answered = () => run({ kind: "answer", question: QUESTION });
    expectTypeOf(answered).returns.resolves.toEqualTypeOf<AnswerResponse>();
    expectTypeOf(() => run({ kind: "status" })).returns.resolves.toEqualTypeOf<Status | null>();
    expectTypeOf(() => run({ kind: "reload" })).returns.resolves.toEqualTypeOf<ReloadReport>();
  });

  it.each<Request>([
    { kind: "answer", question: QUESTION, limit: 2, explain: true },
    { kind: "answer", question: "what did Obermaier say", explain: true },
    { kind: "answer", question: "" },
    { kind: "compare", people: ["Lund", "Obermaier"], about: "the vote", from: "2025-01-01" },
    { kind: "verify", quotation: "We will count no vote in the open", speaker: "Lund" },
    { kind: "status" },
    { kind: "reload" },
  ])("takes and gives plain data: $kind", async (request) => {
    expect(structuredClone(request)).toEqual(request);
    const response = await runTask(request, context());
    expect(structuredClone(response)).toEqual(response);
    expect(JSON.parse(JSON.stringify(response))).toEqual(response);
  });
});

describe("answer", () => {
  it("keeps to the limit", async () => {
    expect((await ask()).answer.quotes).toHaveLength(2);
    expect((await ask({ limit: 1 })).answer.quotes).toHaveLength(1);
  });

  it("tells how it was found only on demand, and answers the same", async () => {
    const [plain, explained] = [await ask(), await ask({ explain: true })];
    expect(plain.trace).toBeNull();
    expect(explained.trace?.total).toBeGreaterThanOrEqual(2);
    expect(explained.answer).toEqual(plain.answer);
  });

  it("rejects a quote that is not in its article", async () => {
    const broken: Shelf = {
      ...edition,
      articleAt(path) {
        const article = edition.articleAt(path);
        return article && { ...article, text: "" };
      },
    };
    await expect(ask({}, { shelf: async () => broken })).rejects.toThrow(
      /^A quote is not what lund\.txt says at \d+–\d+: ".*"\.$/,
    );
  });

  it("has its usual order where the re-ranker fails, and tells why", async () => {
    const failures: unknown[] = [];
    const failing = await ask(
      {},
      {
        reranker: () => Promise.reject(new Error("out of memory")),
        onRerankerFailure: (error) => failures.push(error),
      },
    );
    expect(failing).toEqual(await ask());
    expect(failures).toEqual([new Error("out of memory")]);
  });
});

describe("status", () => {
  it("is null until there is an edition", async () => {
    expect(await runTask({ kind: "status" }, context({ status: () => null }))).toBeNull();
  });
});
