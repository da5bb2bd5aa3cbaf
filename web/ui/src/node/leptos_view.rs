//! A node as a view of Leptos: it can be mounted, be inside other views, and be rendered to a string.

use leptos::prelude::{Mountable, Render, RenderHtml};
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{Position, PositionState};
use web_sys::HtmlElement;

use super::Node;
use super::mounted::Mounted;

impl Render for Node {
    type State = Mounted;

    fn build(self) -> Mounted {
        self.make()
    }

    fn rebuild(self, mounted: &mut Mounted) {
        self.patch(mounted);
    }
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        self.take_out();
    }

    fn mount(&mut self, parent: &web_sys::Element, before: Option<&web_sys::Node>) {
        self.put(parent, before);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let place = self.first().and_then(|first| Some((first.parent_element()?, first)));
        if let Some((parent, first)) = &place {
            child.mount(parent, Some(first));
        }
        place.is_some()
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        Self::elements(self)
    }
}

/// A view of what the build rendered into an element: this node takes it over.
pub(crate) struct Adopting(pub(crate) Node, pub(crate) HtmlElement);

/// What was in the document, and is in its place.
pub(crate) struct Adopted(Mounted);

impl Render for Adopting {
    type State = Adopted;

    fn build(self) -> Adopted {
        Adopted(self.0.take_over(&self.1))
    }

    fn rebuild(self, adopted: &mut Adopted) {
        self.0.patch(&mut adopted.0);
    }
}

impl Mountable for Adopted {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    /// It is there. Putting it there again would take the focus out of it.
    fn mount(&mut self, _: &web_sys::Element, _: Option<&web_sys::Node>) {}

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        self.0.elements()
    }
}

leptos::tachys::no_attrs!(Node);

impl RenderHtml for Node {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, html: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {
        self.write(html);
    }

    /// A first paint is replaced, not taken over.
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Mounted {
        self.make()
    }

    fn into_owned(self) -> Self {
        self
    }
}
