import { describe, expect, it } from "vitest";
import { parseConfig } from "../src/config.ts";
import { describeFailure } from "../src/run/failure.ts";

/** What is said of an environment that is not right; "" where it is. */
function sentenceOf(environment: Readonly<Record<string, string>>): string {
  try {
    parseConfig(environment);
    return "";
  } catch (error) {
    return describeFailure(error);
  }
}

describe("parseConfig", () => {
  it("needs nothing: without a token it is a conversation over corpus/", () => {
    expect(parseConfig({})).toEqual({
      discordToken: null,
      discordApiUrl: null,
      discordGuildId: null,
      corpusDir: "corpus",
      isCorpusWatched: false,
      dataDir: "data",
      rerankModel: null,
      healthPort: null,
      healthHost: "127.0.0.1",
      logLevel: "info",
    });
  });

  it("reads every variable", () => {
    const config = parseConfig({
      DISCORD_TOKEN: " abc.def.ghi ",
      DISCORD_API_URL: "http://127.0.0.1:4000/api/",
      DISCORD_GUILD_ID: "123456789012345678",
      CORPUS_DIR: "news",
      CORPUS_WATCH: "ON",
      DATA_DIR: "/var/lib/on-record",
      RERANK_MODEL: "models/reranker",
      HEALTH_PORT: "9464",
      HEALTH_HOST: "0.0.0.0",
      LOG_LEVEL: "DEBUG",
      HOME: "/home/somebody",
    });
    expect(config).toEqual({
      discordToken: "abc.def.ghi",
      discordApiUrl: "http://127.0.0.1:4000/api",
      discordGuildId: "123456789012345678",
      corpusDir: "news",
      isCorpusWatched: true,
      dataDir: "/var/lib/on-record",
      rerankModel: "models/reranker",
      healthPort: 9464,
      healthHost: "0.0.0.0",
      logLevel: "debug",
    });
  });

  it("takes a variable that is set to nothing as not set, as in .env.example", () => {
    expect(parseConfig({ DISCORD_TOKEN: "", CORPUS_DIR: "  ", LOG_LEVEL: "" })).toEqual(
      parseConfig({}),
    );
  });

  it("names every problem in one error, with what was given", () => {
    const environment = {
      DISCORD_API_URL: "discord.com",
      DISCORD_GUILD_ID: "my server",
      HEALTH_PORT: "70000",
      LOG_LEVEL: "loud",
    };
    expect(sentenceOf(environment)).toBe(
      'The environment is not right: DISCORD_API_URL is a web address that starts with http:// or https:// (it is "discord.com"); ' +
        'DISCORD_GUILD_ID is a server\'s id: 17 to 20 digits (it is "my server"); ' +
        'HEALTH_PORT is a port: a number from 0 to 65535 (it is "70000"); ' +
        'LOG_LEVEL is one of error, warn, info, debug (it is "loud").',
    );
  });

  it("never repeats the token", () => {
    const environment = { DISCORD_TOKEN: "Bot secret" };
    expect(sentenceOf(environment)).toMatch(/DISCORD_TOKEN is one word/);
    expect(sentenceOf(environment)).not.toContain("secret");
    expect(() => parseConfig(environment)).not.toThrow(/secret/);
  });
});
