export default { handbook: ["index", "upgrade"] };
