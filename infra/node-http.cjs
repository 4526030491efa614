// Stands in for `node:http` in bundles. An ES module's import of it reads every one of its members, lazy ones
// too, and one of them loads all of undici: 14 ms of CPU at each cold start, for a table of status texts that
// middy looks at. Asked for this way only what is used is read.
// biome-ignore lint/style/useNodejsImportProtocol: with it, the bundle would lead back here.
module.exports = require("http");
