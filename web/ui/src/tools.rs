//! The second module: it reads what people paste, and writes what they carry away. In the browser it runs in a worker, which
//! is started when it is first needed: however long it takes, the page goes on.

use serde_json::Value;
use upgrade_api::answer::Shell;

use crate::core_client::{Format, ImportAnswer, Language};

/// The second module cannot be loaded, or has stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unavailable;

/// What somebody gave to be read.
#[derive(Clone, Debug)]
pub(crate) enum Given {
    /// A text.
    Text(String),
    /// A file, which the worker opens.
    #[cfg_attr(not(target_family = "wasm"), expect(dead_code, reason = "only a browser opens it"))]
    File(web_sys::File),
}

/// Which document of a plan is wanted.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    /// The request.
    pub request: Value,
    /// The format.
    pub format: Format,
    /// The option that is shown whole; without it, the recommended one.
    pub option: Option<String>,
    /// The shell of its commands.
    pub shell: Shell,
    /// The link to this plan.
    pub link: Option<String>,
}

impl Wanted {
    /// The ID of the shell, for a format that is written for it.
    fn shell_id(&self) -> Option<&'static str> {
        self.format.shells().contains(&self.shell).then(|| self.shell.id())
    }
}

#[cfg(target_family = "wasm")]
pub(crate) use worker::{document, import, warm_up};

#[cfg(not(target_family = "wasm"))]
pub(crate) use native::{document, import, warm_up};

/// Natively both modules are one program.
#[cfg(not(target_family = "wasm"))]
mod native {
    use upgrade_api::RenderOptions;

    use super::{Given, ImportAnswer, Language, Unavailable, Wanted};
    use crate::core_client;

    pub(crate) fn import(
        given: Given,
        language: Language,
        then: impl FnOnce(Result<ImportAnswer, Unavailable>) + 'static,
    ) {
        then(match given {
            Given::Text(text) => Ok(core_client::import(&text, language)),
            Given::File(_) => Err(Unavailable),
        });
    }

    pub(crate) async fn document(wanted: Wanted, language: Language) -> Result<String, Unavailable> {
        let shell = wanted.shell_id().map(str::to_owned);
        let options = RenderOptions { option: wanted.option, shell, link: wanted.link };
        Ok(core_client::render(&wanted.request, wanted.format, &options, language))
    }

    pub(crate) fn warm_up() {}
}

#[cfg(target_family = "wasm")]
mod worker {
    use std::cell::RefCell;

    use js_sys::{Array, Promise};
    use leptos::task::spawn_local;
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{MessageChannel, MessageEvent, Worker, WorkerOptions, WorkerType};

    use super::{Given, ImportAnswer, Language, Unavailable, Wanted};
    use crate::core_client;

    const SCRIPT: &str = "tools-worker.js";

    thread_local! {
        static WORKER: RefCell<Option<Worker>> = const { RefCell::new(None) };
    }

    pub(crate) fn import(
        given: Given,
        language: Language,
        then: impl FnOnce(Result<ImportAnswer, Unavailable>) + 'static,
    ) {
        let given = match given {
            Given::Text(text) => JsValue::from(text),
            Given::File(file) => file.into(),
        };
        spawn_local(async move {
            let answer = ask("import", &[given, language.name().into()]).await;
            then(answer.and_then(|json| serde_json::from_str(&json).map_err(|_| Unavailable)));
        });
    }

    pub(crate) async fn document(wanted: Wanted, language: Language) -> Result<String, Unavailable> {
        let request = core_client::in_language(&wanted.request, language).to_string();
        let answer = core_client::plan_text(&request);
        let shell = wanted.shell_id();
        let values = [
            request.into(),
            answer.into(),
            wanted.format.id().into(),
            wanted.option.map_or(JsValue::UNDEFINED, JsValue::from),
            shell.map_or(JsValue::UNDEFINED, JsValue::from),
            wanted.link.map_or(JsValue::UNDEFINED, JsValue::from),
        ];
        ask("document", &values).await
    }

    /// Starts the worker, so that it is there when something is wanted of it.
    pub(crate) fn warm_up() {
        let _ = running();
    }

    fn running() -> Result<Worker, JsValue> {
        WORKER.with_borrow_mut(|worker| match worker {
            Some(worker) => Ok(worker.clone()),
            None => {
                let options = WorkerOptions::new();
                options.set_type(WorkerType::Module);
                Ok(worker.insert(Worker::new_with_options(SCRIPT, &options)?).clone())
            }
        })
    }

    /// Asks the worker. What it answers last, or does not answer for, is from one that is not asked again.
    async fn ask(call: &str, values: &[JsValue]) -> Result<String, Unavailable> {
        let answer = JsFuture::from(post(call, values)).await.ok().and_then(|event| event.dyn_into().ok());
        let data = answer.map(|event: MessageEvent| Array::from(&event.data()));
        let (text, is_last) = data.map_or((None, true), |data| (data.get(0).as_string(), data.get(1).is_truthy()));
        if is_last && let Some(worker) = WORKER.take() {
            worker.terminate();
        }
        text.ok_or(Unavailable)
    }

    /// Each question has a channel of its own, on which its answer comes back.
    fn post(call: &str, values: &[JsValue]) -> Promise {
        Promise::new(&mut |resolve, reject| {
            let sent = running().and_then(|worker| {
                let channel = MessageChannel::new()?;
                channel.port1().set_onmessage(Some(&resolve));
                worker.add_event_listener_with_callback("error", &reject)?;
                let message: Array = [JsValue::from(call)].iter().chain(values).collect();
                worker.post_message_with_transfer(&message, &Array::of1(&channel.port2()))
            });
            if let Err(error) = sent {
                let _ = reject.call1(&JsValue::UNDEFINED, &error);
            }
        })
    }
}
