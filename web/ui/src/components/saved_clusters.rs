//! Clusters that the reader saved in this browser. Nothing is stored before that.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element as DomElement, KeyboardEvent};

use crate::browser;
use crate::model::saved::{self, Saved};
use crate::node::{Element, Node, el, live};
use crate::state::Planner;
use crate::store::{self, Refused};
use crate::text::{Text, fill, say, words};

/// The fold.
#[derive(Clone, Copy)]
struct Shelf {
    planner: Planner,
    /// What is saved; none before the first look.
    saved: RwSignal<Option<Result<Vec<Saved>, Refused>>>,
    /// The cluster that is being renamed.
    renaming: RwSignal<Option<String>>,
}

/// The fold with what is saved.
pub(crate) fn saved_clusters(planner: Planner) -> Element {
    let shelf = Shelf { planner, saved: RwSignal::new(None), renaming: RwSignal::new(None) };
    let count = live(move || match &*shelf.saved.read() {
        Some(Ok(saved)) if !saved.is_empty() => fill(Text::SavedCount, &[&saved.len().to_string()]),
        _ => String::new(),
    });
    let can_save = move || !planner.is_empty() && !planner.shows_example();
    let save = el("button")
        .attr("type", "button")
        .attr("hidden", move || !can_save())
        .on("click", move |_| shelf.save())
        .child(say(Text::SaveCluster));
    el("details")
        .class("more saved")
        .on("toggle", move |_| shelf.look())
        .child(el("summary").child(say(Text::SavedClusters)).child(" ").child(el("span").class("quiet").child(count)))
        .child(el("p").class("quiet").child(say(Text::SavedLead)))
        .child(save)
        .child(live(move || shelf.content()))
}

impl Shelf {
    fn content(self) -> Node {
        let renaming = self.renaming.get();
        match &*self.saved.read() {
            None => Node::Nothing,
            Some(Err(Refused)) => el("p").class("input-error").child(say(Text::StorageRefused)).into(),
            Some(Ok(saved)) if saved.is_empty() => el("p").class("quiet").child(say(Text::NothingSaved)).into(),
            Some(Ok(saved)) => {
                let items = saved.iter().map(|one| {
                    let is_renamed = renaming.as_ref() == Some(&one.name);
                    el("li").key(one.name.clone()).child(if is_renamed { self.rename(one) } else { self.item(one) })
                });
                vec![el("ul").class("saved-list").children(items).into(), self.forget_all().into()].into()
            }
        }
    }

    fn item(self, saved: &Saved) -> Element {
        let button = |label: Text, name: Text<1>| {
            let name = fill(name, &[&saved.name]);
            el("button").attr("type", "button").class("link").attr("aria-label", name).child(say(label))
        };
        let (cluster, from, name) = (saved.cluster.clone(), saved.name.clone(), saved.name.clone());
        el("div")
            .child(el("span").class("saved-name").child(saved.name.clone()))
            .child(
                button(Text::LoadSaved, Text::LoadSavedNamed)
                    .on("click", move |_| self.planner.show_cluster(cluster.clone())),
            )
            .child(button(Text::RenameSaved, Text::RenameSavedNamed).on("click", move |event| {
                let fold = browser::around(event, "details");
                self.renaming.set(Some(from.clone()));
                browser::after_paint(move || browser::focus_within(fold, ".saved-list input"));
            }))
            .child(button(Text::DeleteSaved, Text::DeleteSavedNamed).on("click", move |event| {
                let (name, fold) = (name.clone(), browser::around(event, "details"));
                let said = self.planner.words().fill(Text::SavedDeleted, &[&name]);
                self.then(fold, said, async move { store::delete(&name).await });
            }))
    }

    fn rename(self, saved: &Saved) -> Element {
        let (old, keyed, clicked) = (saved.name.clone(), saved.clone(), saved.clone());
        let text = RwSignal::new(saved.name.clone());
        el("div")
            .child(
                el("input")
                    .attr("type", "text")
                    .attr("aria-label", fill(Text::NewName, &[&saved.name]))
                    .attr("maxlength", "60")
                    .prop("value", move || text.get())
                    .on("input", move |event| text.set(event_target_value(event)))
                    .on("keydown", move |event| {
                        match event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).as_deref() {
                            Some("Enter") => {
                                // Else it would be pressed on what has the focus then, too.
                                event.prevent_default();
                                self.give_name(browser::around(event, "details"), &keyed, &text.read_untracked());
                            }
                            Some("Escape") => self.leave(browser::around(event, "details")),
                            _ => {}
                        }
                    }),
            )
            .child(
                el("button")
                    .attr("type", "button")
                    .on("click", move |event| {
                        self.give_name(browser::around(event, "details"), &clicked, &text.read_untracked());
                    })
                    .child(say(Text::SaveName)),
            )
            .child(
                el("button")
                    .attr("type", "button")
                    .class("link")
                    .on("click", move |event| self.leave(browser::around(event, "details")))
                    .child(say(Text::Cancel)),
            )
            .child(live(move || {
                let saved = self.saved.read();
                let saved = saved.as_ref().and_then(|saved| saved.as_ref().ok())?;
                let is_free = saved::renamed(&old, &text.read(), saved).is_some();
                (!is_free).then(|| el("p").class("input-error").child(say(Text::NameTaken)))
            }))
    }

    fn forget_all(self) -> Element {
        let said = words().of_label(Text::AllForgotten);
        let button = el("button")
            .attr("type", "button")
            .class("link")
            .on("click", move |event| {
                self.then(browser::around(event, "details"), said.to_owned(), store::forget_all());
            })
            .child(say(Text::ForgetAll));
        el("p").child(button)
    }

    /// Looks at what is saved.
    fn look(self) {
        spawn_local(async move { self.saved.set(Some(store::list().await)) });
    }

    fn save(self) {
        spawn_local(async move {
            let known = store::list().await;
            let words = self.planner.words();
            let went = match known {
                Ok(known) => {
                    let new =
                        saved::of(&self.planner.form.get_untracked(), &known, words.of_label(Text::UnnamedCluster));
                    store::put(&new).await.map(|()| words.fill(Text::SavedAs, &[&new.name]))
                }
                Err(refused) => Err(refused),
            };
            self.tell(went).await;
        });
    }

    fn give_name(self, fold: Option<DomElement>, saved: &Saved, name: &str) {
        let known = self.saved.read_untracked();
        let Some(name) = known
            .as_ref()
            .and_then(|known| known.as_ref().ok())
            .and_then(|known| saved::renamed(&saved.name, name, known))
        else {
            return;
        };
        drop(known);
        let (from, new) = (saved.name.clone(), Saved { name, cluster: saved.cluster.clone() });
        let said = self.planner.words().fill(Text::SavedRenamed, &[&new.name]);
        self.then(fold, said, async move { store::rename(&from, &new).await });
    }

    fn leave(self, fold: Option<DomElement>) {
        self.renaming.set(None);
        browser::focus_within(fold, "summary");
    }

    /// Changes what is saved, says so, and leads back to the fold: the button is gone.
    fn then(self, fold: Option<DomElement>, said: String, change: impl Future<Output = Result<(), Refused>> + 'static) {
        self.leave(fold);
        spawn_local(async move {
            let went = change.await.map(|()| said);
            self.tell(went).await;
        });
    }

    async fn tell(self, went: Result<String, Refused>) {
        match went {
            Ok(said) => {
                self.planner.tell(said);
                self.saved.set(Some(store::list().await));
            }
            Err(refused) => {
                self.planner.tell(self.planner.words().of_label(Text::StorageRefused));
                self.saved.set(Some(Err(refused)));
            }
        }
    }
}
