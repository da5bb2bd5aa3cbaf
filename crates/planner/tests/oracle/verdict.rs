//! What is compared, and the oracle's side of it.

use std::collections::BTreeSet;

use crate::asked::{of_the_request, undecided};
use crate::case::Case;
use crate::downtime::{Away, Risk};
use crate::paths;
use crate::world::Durable;

/// What is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Verdict {
    /// What refuses the upgrade as asked; `None` = there is nothing to do.
    pub(crate) refused: Option<BTreeSet<String>>,
    /// What may refuse it, and no document says whether it does.
    pub(crate) undecided: BTreeSet<String>,
    /// What is wrong with a step; the oracle's own are right.
    pub(crate) faults: BTreeSet<&'static str>,
    /// What every path ends with, where there is one.
    pub(crate) ends: BTreeSet<Durable>,
    /// The least data risk and the least interruption of writes; `None` = no option.
    pub(crate) best: Option<(Risk, Away)>,
}

impl Verdict {
    /// What differs between the oracle's answer and the program's, and nothing else.
    pub(crate) fn unlike(&self, program: &Self) -> String {
        let codes = |verdict: &Self| verdict.refused.clone().unwrap_or_default();
        let only =
            |one: &Self, other: &Self| codes(one).difference(&codes(other)).cloned().collect::<Vec<_>>().join(", ");
        let mut differs = Vec::new();
        if self.refused != program.refused {
            let done = if self.refused.is_none() == program.refused.is_none() { "" } else { " (nothing to do)" };
            differs.push(format!(
                "only oracle [{}], only program [{}]{done}",
                only(self, program),
                only(program, self)
            ));
        }
        if self.undecided != program.undecided {
            differs.push(format!("undecided: oracle {:?}, program {:?}", self.undecided, program.undecided));
        }
        if self.faults != program.faults {
            differs.push(format!("faults: {:?}", program.faults));
        }
        if self.ends != program.ends {
            differs.push(format!("durability at the end: oracle {:?}, program {:?}", self.ends, program.ends));
        }
        if self.best != program.best {
            differs.push(format!("best: oracle {:?}, program {:?}", self.best, program.best));
        }
        differs.join("; ")
    }
}

/// The oracle's answer.
pub(crate) fn oracle(case: &Case) -> Verdict {
    let (faults, none) = (BTreeSet::new(), BTreeSet::new());
    if case.nothing_to_do() {
        return Verdict { refused: None, undecided: none, faults, ends: BTreeSet::new(), best: None };
    }
    let best = paths::best(case);
    Verdict {
        refused: Some(of_the_request(case).into_iter().map(str::to_owned).collect()),
        undecided: undecided(case).map(str::to_owned).into_iter().collect(),
        faults,
        ends: best.map(|_| case.durable_at_the_end()).into_iter().collect(),
        best,
    }
}
