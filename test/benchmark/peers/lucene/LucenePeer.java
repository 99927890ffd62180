// Lucene as a process, with the same lines in and out as serve.mjs has: one segment, BM25, in memory.

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

public class LucenePeer {
  private static final int LIMIT = 30;
  /** Our terms have letters and digits only, which it leaves as they are. */
  private static final StandardAnalyzer WORDS = new StandardAnalyzer(CharArraySet.EMPTY_SET);

  private static final Pattern TERMS = Pattern.compile("\"terms\":\"([^\"]*)\"");

  private static List<String[]> questions(Path file) throws Exception {
    List<String[]> found = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      Matcher terms = TERMS.matcher(line);
      if (terms.find()) found.add(terms.group(1).split(" "));
    }
    return found;
  }

  private static DirectoryReader build(Path passages) throws Exception {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setTokenized(true);
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(WORDS));
        BufferedReader lines = Files.newBufferedReader(passages)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Document document = new Document();
        document.add(new Field("terms", line, type));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    return DirectoryReader.open(directory);
  }

  private static ScoreDoc[] search(IndexSearcher searcher, String[] terms) throws Exception {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String term : terms)
      query.add(new TermQuery(new Term("terms", term)), BooleanClause.Occur.SHOULD);
    return searcher.search(query.build(), LIMIT).scoreDocs;
  }

  private static String ids(ScoreDoc[] hits) {
    StringJoiner ids = new StringJoiner(",", "[", "]");
    for (ScoreDoc hit : hits) ids.add(String.valueOf(hit.doc));
    return ids.toString();
  }

  /** Of this thread, which searches alone; what the compiler takes beside is not counted. */
  private static long cpuNs() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    List<String[]> questions = questions(folder.resolve("questions.jsonl"));
    List<String[]> warmUp = questions(folder.resolve("warm-up.jsonl"));
    long startNs = System.nanoTime();
    IndexSearcher searcher = new IndexSearcher(build(folder.resolve("passages-terms.txt")));
    searcher.setSimilarity(new BM25Similarity());
    // Each question comes again and again, and none may be answered from memory.
    searcher.setQueryCache(null);
    long buildMs = (System.nanoTime() - startNs) / 1_000_000;
    Runtime memory = Runtime.getRuntime();
    System.gc();
    System.out.println(
        "{\"buildMs\":" + buildMs + ",\"rssBytes\":" + (memory.totalMemory() - memory.freeMemory()) + "}");
    BufferedReader commands = new BufferedReader(new InputStreamReader(System.in));
    boolean isFirst = true;
    for (String line = commands.readLine(); line != null; line = commands.readLine()) {
      if (isFirst) for (String[] question : warmUp) search(searcher, question);
      StringJoiner cpuMs = new StringJoiner(",", "[", "]");
      StringJoiner ms = new StringJoiner(",", "[", "]");
      StringJoiner ids = new StringJoiner(",", "[", "]");
      for (String[] question : questions) {
        long cpuBefore = cpuNs();
        long askedNs = System.nanoTime();
        ScoreDoc[] found = search(searcher, question);
        ms.add(String.valueOf((System.nanoTime() - askedNs) / 1e6));
        cpuMs.add(String.valueOf((cpuNs() - cpuBefore) / 1e6));
        if (isFirst) ids.add(ids(found));
      }
      System.out.println(
          "{\"ms\":" + ms + ",\"cpuMs\":" + cpuMs + (isFirst ? ",\"ids\":" + ids : "") + "}");
      isFirst = false;
    }
  }
}
