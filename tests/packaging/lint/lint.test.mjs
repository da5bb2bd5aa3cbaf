import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

import { PACKAGE } from "../support/package.mjs";

const manifest = JSON.parse(await readFile(join(PACKAGE, "package.json"), "utf8"));

test("publint has no complaint", async () => {
  const { messages } = await publint({ pkgDir: PACKAGE, strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, manifest)), []);
});

test("arethetypeswrong has no complaint", async () => {
  const tarball = await readFile(process.env.TARBALL);
  const { problems, types, entrypoints } = await checkPackage(createPackageFromTarballData(tarball), {
    // Data and a module: no code that a type could be wrong about.
    excludeEntrypoints: [/\.json$/, /\.wasm$/],
  });
  assert.deepEqual(types, { kind: "included" });
  assert.deepEqual(Object.keys(entrypoints).sort(), [".", "./inline", "./slim"]);
  assert.deepEqual(problems, []);
});
