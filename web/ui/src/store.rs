//! Saved clusters in the browser's database. It exists from the first cluster saved until all are forgotten.
//!
//! Each call opens the database and closes it again, so that no open page keeps another from forgetting.

use gloo::utils::window;
use js_sys::{Array, Promise};
use serde_json::Value;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbFactory, IdbObjectStore, IdbRequest, IdbTransaction, IdbTransactionMode};

use crate::model::saved::Saved;

const DATABASE: &str = "elasticache-upgrade-planner";
const CLUSTERS: &str = "clusters";

/// The browser stores nothing, as in a private window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Refused;

impl From<JsValue> for Refused {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// Every saved cluster, by name. Looking makes no database.
pub(crate) async fn list() -> Result<Vec<Saved>, Refused> {
    // A database that was not there is not opened.
    let Ok(database) = open(false).await else {
        return if factory().is_ok() { Ok(Vec::new()) } else { Err(Refused) };
    };
    let read = read(&database).await;
    database.close();
    read
}

async fn read(database: &IdbDatabase) -> Result<Vec<Saved>, Refused> {
    let clusters = database.transaction_with_str(CLUSTERS)?.object_store(CLUSTERS)?;
    // Asked before either is waited for: a transaction ends where nothing is left to do.
    let (names, texts) = (clusters.get_all_keys()?, clusters.get_all()?);
    let (names, texts) = (Array::from(&done(&names).await?), Array::from(&done(&texts).await?));
    let saved = names.iter().zip(texts.iter()).filter_map(|(name, text)| {
        let cluster: Value = serde_json::from_str(&text.as_string()?).ok()?;
        Some(Saved { name: name.as_string()?, cluster })
    });
    Ok(saved.collect())
}

/// Saves a cluster.
pub(crate) async fn put(saved: &Saved) -> Result<(), Refused> {
    write(true, |clusters| put_into(clusters, saved)).await
}

/// Saves a cluster in the place of one of another name.
pub(crate) async fn rename(from: &str, saved: &Saved) -> Result<(), Refused> {
    write(true, |clusters| {
        clusters.delete(&from.into())?;
        put_into(clusters, saved)
    })
    .await
}

/// Deletes a cluster.
pub(crate) async fn delete(name: &str) -> Result<(), Refused> {
    write(false, |clusters| clusters.delete(&name.into()).map(|_| ())).await
}

/// Deletes the database.
pub(crate) async fn forget_all() -> Result<(), Refused> {
    let request = factory()?.delete_database(DATABASE)?;
    done(&request).await?;
    Ok(())
}

fn put_into(clusters: &IdbObjectStore, saved: &Saved) -> Result<(), JsValue> {
    clusters.put_with_key(&saved.cluster.to_string().into(), &saved.name.as_str().into()).map(|_| ())
}

async fn write(create: bool, change: impl FnOnce(&IdbObjectStore) -> Result<(), JsValue>) -> Result<(), Refused> {
    let database = open(create).await?;
    let written = written(&database, change).await;
    database.close();
    Ok(written?)
}

async fn written(
    database: &IdbDatabase,
    change: impl FnOnce(&IdbObjectStore) -> Result<(), JsValue>,
) -> Result<(), JsValue> {
    let transaction = database.transaction_with_str_and_mode(CLUSTERS, IdbTransactionMode::Readwrite)?;
    change(&transaction.object_store(CLUSTERS)?)?;
    complete(&transaction).await
}

fn factory() -> Result<IdbFactory, Refused> {
    window().indexed_db()?.ok_or(Refused)
}

async fn open(create: bool) -> Result<IdbDatabase, Refused> {
    let request = factory()?.open(DATABASE)?;
    let opening = request.clone();
    let upgrade = Closure::once(move || {
        if create {
            let database = opening.result().map(JsValue::unchecked_into::<IdbDatabase>);
            let _ = database.and_then(|database| database.create_object_store(CLUSTERS));
        } else if let Some(transaction) = opening.transaction() {
            // Without this, looking for a database would make one.
            let _ = transaction.abort();
        }
    });
    request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
    Ok(done(&request).await?.unchecked_into())
}

/// Waits for the result of a request.
async fn done(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(promise).await?;
    request.result()
}

/// Waits until what was written is kept.
async fn complete(transaction: &IdbTransaction) -> Result<(), JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    });
    JsFuture::from(promise).await.map(|_| ())
}
