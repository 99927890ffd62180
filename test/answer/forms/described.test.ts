import { describe, expect, it } from "vitest";
import { ask, firstOf } from "./corpus.ts";

describe("somebody described", () => {
  it.each([
    ["what did the mayor's press officer say about the barriers", "Tom Reed"],
    ["what did Keller's press officer say about the barriers", "Tom Reed"],
    ["what did the press officer of the mayor say", "Tom Reed"],
    ["what did Lund's deputy say about Keller", "Ida Moss"],
    ["what did the deputy of Lund say", "Ida Moss"],
    ["what did Peter Lund's deputy say", "Ida Moss"],
    ["what did the head of the central bank say about prices", "Olga Brandt"],
    ["what did the central bank's head say about prices", "Olga Brandt"],
    ["what did the central bank head say", "Olga Brandt"],
    ["what did the Harbour Board spokeswoman say about the quay", "Petra Olsen"],
    ["what did the Harbour Board's spokeswoman say", "Petra Olsen"],
    ["what did the spokeswoman for the Harbour Board say", "Petra Olsen"],
    ["what did the transport minister say about the toll", "Eva Holt"],
    ["what did the minister of transport say about the toll", "Eva Holt"],
    ["what does the mayor think of the toll", "Anna Keller"],
    ["does the mayor support the toll", "Anna Keller"],
    ["is the transport minister against the toll", "Eva Holt"],
    ["the mayor's view of the toll", "Anna Keller"],
    ["the transport minister on the toll", "Eva Holt"],
  ])('"%s" → words of %s', (words, speaker) => {
    const answer = ask(words);
    expect(answer.understood.speaker).toBe(speaker);
    expect(firstOf(answer)).toContain(`${speaker}: `);
  });

  it.each([
    ["what did Lund's lawyer say about the toll"],
    ["what did the mayor's husband say about the toll"],
    ["what did Keller's deputy say about the toll"],
    ["what did the finance minister say about the toll"],
    ["what did the head of the police say about the toll"],
  ])('"%s" is nobody\'s whom the articles know', (words) => {
    expect(firstOf(ask(words))).toBe("silent: unknown-speaker");
  });
});
