using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "worker", worker = .worker), (name = "slim", worker = .slim)],
  sockets = [
    (name = "worker", address = "127.0.0.1:0", http = (), service = "worker"),
    (name = "slim", address = "127.0.0.1:0", http = (), service = "slim"),
  ],
);

const worker :Workerd.Worker = (
  modules = [
    (name = "worker.js", esModule = embed "out/worker.js"),
    (name = "core_bg.wasm", wasm = embed "out/core_bg.wasm"),
    (name = "tools_bg.wasm", wasm = embed "out/tools_bg.wasm"),
  ],
  compatibilityDate = "2026-10-01",
);

const slim :Workerd.Worker = (
  modules = [
    (name = "slim.js", esModule = embed "out/slim.js"),
    (name = "core_bg.wasm", wasm = embed "out/core_bg.wasm"),
  ],
  compatibilityDate = "2026-10-01",
);
