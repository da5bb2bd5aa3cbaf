//! A request to AWS as data, before any shell or protocol.

pub(crate) mod call;
pub(crate) mod change;
pub(crate) mod describe;
pub(crate) mod name;

use std::borrow::Cow;

use upgrade_rules::EngineVersion;

use call::Call;
use name::Name;

/// What stands for a flag's value where the user must say it.
pub(crate) const CHOICE: &str = "MY-TRUE-OR-FALSE";

/// The value of a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    /// Text.
    Text(Cow<'a, str>),
    /// `--flag` or `--no-flag`.
    Flag(bool),
    /// A flag that is on or off, and the user must say which.
    Choice,
    /// A number.
    Number(u32),
    /// A list of texts; in the Query API each has the name of the list's items.
    List(&'static str, Vec<Cow<'a, str>>),
    /// A list of structures: the name of the list's items, and the fields of each.
    Structures(&'static str, Vec<Structure<'a>>),
    /// Names and values of a cache parameter group.
    Parameters(Vec<(&'a str, &'a str)>),
    /// What a file has that the user fills: its name, and one item of it, for where a request has no files.
    In(&'static str, Box<Value<'a>>),
}

/// The fields of a structure: texts, numbers, lists of texts. A dot in a name leads into a structure inside it.
pub(crate) type Structure<'a> = Vec<(&'static str, Value<'a>)>;

/// A request to AWS: operation and parameters, in the order in which they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request<'a> {
    /// The operation.
    pub(crate) call: Call,
    /// The Region, where it is known and looks like one.
    pub(crate) region: Option<&'a str>,
    /// Parameters; the thing that is changed comes first.
    pub(crate) parameters: Vec<(Name, Value<'a>)>,
    /// What the command line shall show of the answer (`JMESPath`); only plain characters and `'`.
    pub(crate) show: Option<Cow<'a, str>>,
    /// The file that the command line shall put it into, as JSON.
    pub(crate) save: Option<&'static str>,
}

impl<'a> Request<'a> {
    /// A request without parameters.
    pub(crate) fn new(call: Call, region: Option<&'a str>) -> Self {
        Self { call, region, parameters: Vec::with_capacity(6), show: None, save: None }
    }

    /// With a text.
    pub(crate) fn text(mut self, name: Name, value: impl Into<Cow<'a, str>>) -> Self {
        self.parameters.push((name, Value::Text(value.into())));
        self
    }

    /// With a text, where there is one.
    pub(crate) fn text_if(self, name: Name, value: Option<impl Into<Cow<'a, str>>>) -> Self {
        match value {
            Some(value) => self.text(name, value),
            None => self,
        }
    }

    /// With a flag.
    pub(crate) fn flag(mut self, name: Name, value: bool) -> Self {
        self.parameters.push((name, Value::Flag(value)));
        self
    }

    /// With a flag, where it is known.
    pub(crate) fn flag_if(self, name: Name, value: Option<bool>) -> Self {
        match value {
            Some(value) => self.flag(name, value),
            None => self,
        }
    }

    /// With a number.
    pub(crate) fn number(mut self, name: Name, value: u32) -> Self {
        self.parameters.push((name, Value::Number(value)));
        self
    }

    /// With the engine, where it changes, and the version.
    pub(crate) fn engine_change(self, from: EngineVersion, to: EngineVersion) -> Self {
        self.text_if(name::ENGINE, (from.engine() != to.engine()).then(|| to.engine().id()))
            .text(name::ENGINE_VERSION, to.text())
    }

    /// With a list of one text.
    pub(crate) fn one(mut self, name: Name, item: &'static str, value: impl Into<Cow<'a, str>>) -> Self {
        self.parameters.push((name, Value::List(item, vec![value.into()])));
        self
    }

    /// With a list of one text, where there is one.
    pub(crate) fn list_if(self, name: Name, item: &'static str, value: Option<&'static str>) -> Self {
        match value {
            Some(value) => self.one(name, item, value),
            None => self,
        }
    }

    /// With a list of texts.
    pub(crate) fn list(mut self, name: Name, item: &'static str, values: Vec<Cow<'a, str>>) -> Self {
        self.parameters.push((name, Value::List(item, values)));
        self
    }

    /// With a list of one structure.
    pub(crate) fn structure(
        mut self,
        name: Name,
        item: &'static str,
        fields: impl IntoIterator<Item = (&'static str, Cow<'a, str>)>,
    ) -> Self {
        let fields = fields.into_iter().map(|(field, text)| (field, Value::Text(text))).collect();
        self.parameters.push((name, Value::Structures(item, vec![fields])));
        self
    }

    /// With parameters of a cache parameter group.
    pub(crate) fn values(mut self, name: Name, values: Vec<(&'a str, &'a str)>) -> Self {
        self.parameters.push((name, Value::Parameters(values)));
        self
    }

    /// The same, in a file.
    pub(crate) fn values_in(mut self, name: Name, file: &'static str) -> Self {
        let item = Value::Parameters(vec![("MY-PARAMETER-NAME", "MY-PARAMETER-VALUE")]);
        self.parameters.push((name, Value::In(file, Box::new(item))));
        self
    }

    /// Showing this much of the answer.
    pub(crate) fn show(mut self, path: impl Into<Cow<'a, str>>) -> Self {
        self.show = Some(path.into());
        self
    }

    /// Into a file.
    pub(crate) fn save(mut self, file: &'static str) -> Self {
        self.save = Some(file);
        self
    }
}
