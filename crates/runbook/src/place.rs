//! A step where it is done.

use upgrade_planner::Step;
use upgrade_rules::model::Resource;

use crate::message::Words;
use crate::setting::Setting;
use crate::subject::Subject;

/// A step where it is done: the plan's setting, the step, and what it works on.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    /// What all steps of the plan share.
    pub(crate) setting: &'a Setting<'a>,
    /// The step.
    pub(crate) step: &'a Step<'a>,
    /// What its request works on.
    pub(crate) subject: Subject<'a>,
}

impl<'a> Place<'a> {
    /// The sentences.
    pub(crate) fn words(&self) -> Words {
        self.setting.words
    }

    /// The resource that was there at the start, as it is before the step.
    pub(crate) fn live(&self) -> &'a Resource {
        &self.step.from.live
    }
}
