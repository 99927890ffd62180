// A page as a browser saves it → the text and metadata of its article. Mozilla's Readability (the
// reader view of Firefox) separates the main text from the rest, over a DOM by linkedom; both are loaded
// with the first page, so that a corpus without pages does not pay for them.

import { readPrintedDate } from "./dates.ts";
import { readMetadata } from "./metadata.ts";
import { type ArticleReading, buildArticle } from "./parse-article.ts";

/** Elements that stand apart from the text before and after them. */
const BLOCKS =
  /^(?:P|DIV|H[1-6]|LI|UL|OL|BLOCKQUOTE|SECTION|ARTICLE|HEADER|FOOTER|FIGURE|FIGCAPTION|TABLE|TR|TD|TH|DL|DT|DD|PRE|HR|ADDRESS|MAIN|ASIDE)$/;
const UNSEEN = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG|IFRAME|BUTTON|FORM)$/;

/** What we ask of the DOM. */
type PageNode = Readonly<{
  nodeType: number;
  nodeName: string;
  nodeValue: string | null;
  childNodes: Iterable<PageNode>;
}>;
type Page = Readonly<{
  querySelector(selector: string): { getAttribute(name: string): string | null } | null;
}>;

const TEXT_NODE = 3;

const NO_ARTICLE: ArticleReading = {
  kind: "refused",
  line: null,
  fault: { kind: "page-without-article" },
};

/**
 * The article's text has one paragraph per block of the page, parted by blank lines. A page that the
 * libraries trip over (both are made for pages that a browser has put in order) is refused.
 */
export async function parseWebPage(path: string, html: string): Promise<ArticleReading> {
  const { Readability } = await import("@mozilla/readability");
  const { parseHTML } = await import("linkedom");
  try {
    const { document } = parseHTML(withBody(html));
    // linkedom gives a document without elements for a page that is all comment.
    if (!document.documentElement) return NO_ARTICLE;
    const url = addressOf(document, html);
    const page = new Readability(document, { charThreshold: 200 }).parse();
    if (!page?.content) return NO_ARTICLE;
    const { document: main } = parseHTML(`<html><body>${page.content}</body></html>`);
    return build(path, textOfNode(main.body), page, url);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: "refused", line: null, fault: { kind: "page-unreadable", message } };
  }
}

type PageFields = Readonly<{
  title?: string | null | undefined;
  siteName?: string | null | undefined;
  byline?: string | null | undefined;
  publishedTime?: string | null | undefined;
  lang?: string | null | undefined;
}>;

function build(path: string, text: string, page: PageFields, url: string | null): ArticleReading {
  if (text === "") return NO_ARTICLE;
  const published = page.publishedTime ?? "";
  const reading = readMetadata({
    title: page.title,
    publisher: page.siteName,
    author: page.byline,
    // The page's date is written by its software; one that we cannot read is unknown, not a fault.
    published: readPrintedDate(published).kind === "date" ? published : null,
    url,
    language: page.lang,
  });
  if (reading.kind === "faulty") {
    return {
      kind: "refused",
      line: null,
      fault: { kind: "faulty-metadata", fault: reading.fault },
    };
  }
  return buildArticle(path, text, reading.metadata);
}

/** HTML may leave out the tags of html, head and body; linkedom does not put them in as browsers do. */
function withBody(html: string): string {
  if (/<body[\s>]/i.test(html)) return html;
  const title = /<title\b[^>]*>[^<]*<\/title>/i.exec(html)?.[0] ?? "";
  const rest = html.replace(title, "").replace(/<\/?(?:html|head)\b[^>]*>/gi, "");
  return `<html><head>${title}</head><body>${rest}</body></html>`;
}

/** Where the page was: its own canonical address, else the note that browsers leave on saving. */
function addressOf(document: Page, html: string): string | null {
  const candidates = [
    document.querySelector('link[rel="canonical"]')?.getAttribute("href"),
    document.querySelector('meta[property="og:url"]')?.getAttribute("content"),
    /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html.slice(0, 2_000))?.[1],
  ];
  return candidates.find((url) => url && /^https?:\/\//i.test(url) && URL.canParse(url)) ?? null;
}

function textOfNode(body: PageNode): string {
  const paragraphs: string[] = [""];
  const add = (words: string) => {
    paragraphs[paragraphs.length - 1] += words;
  };
  const walk = (node: PageNode): void => {
    if (node.nodeType === TEXT_NODE) add(node.nodeValue ?? "");
    if (UNSEEN.test(node.nodeName.toUpperCase())) return;
    const name = node.nodeName.toUpperCase();
    const isApart = name === "BR" || BLOCKS.test(name);
    if (isApart) paragraphs.push("");
    for (const child of node.childNodes) walk(child);
    if (isApart) paragraphs.push("");
  };
  walk(body);
  return paragraphs
    .map((words) => words.replace(/[\s]+/gu, " ").trim())
    .filter((words) => words !== "")
    .join("\n\n");
}
