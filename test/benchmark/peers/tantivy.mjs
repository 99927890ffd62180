// Tantivy by its binding, in memory, one segment where it comes to one. What its hits are called by us is
// looked up beforehand, so that a question pays for no stored document.

import { createRequire } from "node:module";

const binding = createRequire(import.meta.url)("@oxdev03/node-tantivy-binding-linux-x64-gnu");
const { Document, Index, Occur, Query, SchemaBuilder, TextAnalyzerBuilder, TokenizerStatic } =
  binding;

export const wants = "terms";

const WRITER_BYTES = 1_000_000_000;

export function build(passages, limit) {
  const schema = new SchemaBuilder()
    .addTextField("terms", { stored: false, tokenizerName: "spaces", indexOption: "freq" })
    .addUnsignedField("id", { stored: true, indexed: false })
    .build();
  const index = new Index(schema);
  index.registerTokenizer("spaces", new TextAnalyzerBuilder(TokenizerStatic.whitespace()).build());
  const writer = index.writer(WRITER_BYTES, 1);
  for (const [id, terms] of passages.entries()) {
    const document = new Document();
    document.addText("terms", terms);
    document.addUnsigned("id", id);
    writer.addDocument(document);
  }
  writer.commit();
  writer.waitMergingThreads();
  index.reload();
  const searcher = index.searcher();
  const ids = idsOf(searcher);
  return (question) => {
    const terms = question
      .split(" ")
      .map((term) => ({ occur: Occur.Should, query: Query.termQuery(schema, "terms", term) }));
    const { hits } = searcher.search(Query.booleanQuery(terms), limit, false);
    return hits.map(({ docAddress }) => ids[docAddress.segmentOrd][docAddress.doc]);
  };
}

function idsOf(searcher) {
  const ids = Array.from({ length: searcher.numSegments }, () => []);
  for (const { docAddress } of searcher.search(Query.allQuery(), searcher.numDocs, false).hits)
    ids[docAddress.segmentOrd][docAddress.doc] = searcher.doc(docAddress).getFirst("id");
  return ids;
}
