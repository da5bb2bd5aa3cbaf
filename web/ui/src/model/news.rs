//! Short news of a visit.

use crate::text::Text;

/// What took the place of a whole cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Replaced {
    /// Another cluster.
    Cluster,
    /// The example.
    Example,
    /// Nothing.
    Nothing,
}

impl Replaced {
    /// What is said of it.
    pub(crate) const fn label(self) -> Text {
        match self {
            Self::Cluster => Text::ClusterReplaced,
            Self::Example => Text::ExampleShown,
            Self::Nothing => Text::ClusterCleared,
        }
    }
}

/// Short news. A screen reader reads them out; what can be undone is in sight as well.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct News {
    /// What is read out.
    pub(crate) said: String,
    /// Grows with everything said, so that the same words can be said twice.
    pub(crate) count: u32,
    /// What was replaced, and as which of the news.
    pub(crate) replaced: Option<(Replaced, u32)>,
}

impl News {
    /// Says something, and forgets what was said before.
    pub(crate) fn say(&mut self, said: String) {
        self.said = said;
        self.count = self.count.saturating_add(1);
    }

    /// Says what took the place of a cluster, which can be undone.
    pub(crate) fn say_replaced(&mut self, replaced: Replaced, said: String) {
        self.say(said);
        self.replaced = Some((replaced, self.count));
    }

    /// The text of the live region. The same words again are another text, or nobody would hear them.
    pub(crate) fn to_be_read(&self) -> String {
        let mut text = self.said.clone();
        if !text.is_empty() && self.count.is_multiple_of(2) {
            text.push('\u{a0}');
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_again_are_another_text() {
        let mut news = News::default();
        assert_eq!(news.to_be_read(), "");
        news.say("Copied".to_owned());
        let first = news.to_be_read();
        news.say("Copied".to_owned());
        assert_ne!(news.to_be_read(), first);
        assert_eq!(news.to_be_read().trim(), first.trim());
    }
}
