//! The row of a field: everything that is known of it in one place. Who shows, reads, asks or checks fields goes by rows.

use super::form::TextForm;

/// A field of a request.
#[derive(Debug)]
pub struct Field {
    /// Its place in the request: `cluster.nodeType`.
    pub path: &'static str,
    /// Its name in the object that holds it: `nodeType`.
    pub name: &'static str,
    /// Whether the object that holds it must have it.
    pub required: bool,
    /// What can be written in it; follows from its type.
    pub shape: Shape,
    /// The form of a text.
    pub form: TextForm,
    /// The range of a number, both ends included.
    pub range: (u64, u64),
    /// Whether a number counts bytes, which people write with a unit.
    pub bytes: bool,
    /// Under which heading a form shows it.
    pub group: Group,
    /// The clusters that it concerns.
    pub concerns: Concerns,
    /// What an empty field of a form means.
    pub empty: Empty,
    /// The answers worth trying where it is unknown and decides something.
    pub answers: Answers,
    /// The descriptions of AWS that print it.
    pub printed: &'static [Printed],
    /// The widget's attribute that states it, where there is a short one.
    pub attribute: Option<&'static str>,
    /// Its doc comment, for the documents that are made from rows.
    #[cfg(feature = "schema")]
    pub doc: &'static str,
}

impl Field {
    /// A row in which nothing but the place and the shape is given yet.
    pub const fn new(path: &'static str, name: &'static str, required: bool, shape: Shape) -> Self {
        Self {
            path,
            name,
            required,
            shape,
            form: TextForm::Any,
            range: (0, u32::MAX as u64),
            bytes: false,
            group: Group::Request,
            concerns: Concerns::Every,
            empty: Empty::Unknown,
            answers: Answers::None,
            printed: &[],
            attribute: None,
            #[cfg(feature = "schema")]
            doc: "",
        }
    }

    /// Whether the place is this field's, or inside it.
    pub fn leads_to(&self, path: &str) -> bool {
        path.strip_prefix(self.path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }

    /// Of the fields of an object, the one at this place, or the one that holds it.
    pub fn leading_to(fields: &[&'static Self], path: &str) -> Option<&'static Self> {
        fields.iter().copied().find(|field| field.leads_to(path))
    }

    /// Of the fields of an object, and of those inside them, the one at this place.
    pub fn find(fields: &[&'static Self], path: &str) -> Option<&'static Self> {
        let field = Self::leading_to(fields, path)?;
        match field.shape {
            _ if field.path == path => Some(field),
            Shape::Record(inside) => Self::find(inside, path),
            _ => None,
        }
    }

    /// Whether answers are tried for it, or for a field inside it.
    pub const fn takes_answers(&self) -> bool {
        !matches!(self.answers, Answers::None | Answers::Pending) || matches!(self.shape, Shape::Record(_))
    }
}

/// What can be written in a field.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// A text of the field's form.
    Text,
    /// `true` or `false`.
    Flag,
    /// A whole number of the field's range.
    Number,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A list of texts.
    Texts,
    /// A list of whole numbers.
    Numbers,
    /// A list of these words.
    Words(&'static [&'static str]),
    /// An object of any names, with a text for each.
    Map,
    /// An object of these fields.
    Record(&'static [&'static Field]),
}

/// The heading under which a form shows a field. The order is that of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// What nearly every plan needs.
    Overview,
    /// Which cluster it is, and when AWS maintains it.
    Identity,
    /// More of what is pending.
    Pending,
    /// The parameter group.
    Parameters,
    /// Encryption and authentication.
    Security,
    /// Membership of a Global Datastore.
    GlobalDatastore,
    /// The data.
    Data,
    /// The clients.
    Client,
    /// The engine version wanted, and when.
    Goal,
    /// Further parts of the goal, and limits.
    GoalDetails,
    /// How the plan is made.
    Request,
}

/// The clusters that a field concerns, as far as they are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concerns {
    /// Every cluster.
    Every,
    /// Memcached.
    Memcached,
    /// Redis OSS and Valkey.
    Replicating,
    /// Those with nodes: all but serverless caches.
    Nodes,
    /// Redis OSS and Valkey on nodes.
    ReplicatingNodes,
    /// Those for which something is pending.
    WithPending,
}

/// What an empty field of a form means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Empty {
    /// Unknown.
    Unknown,
    /// Nothing: what is named is all.
    Nothing,
    /// The engine that runs.
    SameEngine,
    /// As it is.
    AsItIs,
    /// Nothing is asked for.
    NotRequested,
    /// Either will do.
    Any,
}

/// The answers worth trying for an unknown fact.
#[derive(Clone, Copy, Debug)]
pub enum Answers {
    /// None: the question is open.
    None,
    /// Yes and no.
    Flags,
    /// These numbers.
    Numbers(&'static [u32]),
    /// These lists of numbers.
    Lists(&'static [&'static [u32]]),
    /// These words.
    Words(&'static [&'static str]),
    /// Nothing pending, a scale-up, an engine upgrade: what fits the plan.
    Pending,
}

/// An answer to a question, to be put into a field.
#[derive(Clone, Copy, Debug)]
pub enum Given<'a> {
    /// Yes or no.
    Flag(bool),
    /// A number.
    Number(u32),
    /// A list of numbers.
    Numbers(&'a [u32]),
    /// A word.
    Word(&'a str),
}

/// A description of AWS that prints a field.
#[derive(Clone, Copy, Debug)]
pub struct Printed {
    /// Which description it is.
    pub by: Description,
    /// The name that AWS prints it under.
    pub name: &'static str,
    /// Whether a plan without it has conditions.
    pub needed: bool,
}

impl Printed {
    /// Printed, and needed for a plan without conditions.
    pub const fn needed(by: Description, name: &'static str) -> Self {
        Self { by, name, needed: true }
    }

    /// Printed; with it a plan is more exact.
    pub const fn helpful(by: Description, name: &'static str) -> Self {
        Self { by, name, needed: false }
    }
}

/// The descriptions of AWS from which a cluster is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Description {
    /// `describe-cache-clusters`, of a cluster outside any group.
    CacheCluster,
    /// `describe-cache-clusters`, of the members of a group.
    Member,
    /// `describe-replication-groups`.
    ReplicationGroup,
    /// `describe-global-replication-groups`.
    GlobalDatastore,
    /// Of a Global Datastore: `describe-cache-clusters` of its members.
    MemberOfGlobal,
    /// Of a Global Datastore: `describe-replication-groups` of its members.
    GroupOfGlobal,
    /// `describe-serverless-caches`.
    Serverless,
}
