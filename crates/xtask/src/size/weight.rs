//! The bytes of a file, as they are and as servers send them.

use std::fmt;
use std::io::Write as _;

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

#[derive(Clone, Copy, Default)]
pub(super) struct Weight {
    raw: usize,
    gzip: usize,
    pub(super) brotli: usize,
}

impl Weight {
    pub(super) fn of(bytes: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        let mut brotli = Vec::new();
        // The defaults are those of the brotli tool: quality 11, a window of 4 MiB.
        brotli::BrotliCompress(&mut &*bytes, &mut brotli, &BrotliEncoderParams::default())?;
        Ok(Self { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self {
            raw: self.raw.saturating_add(other.raw),
            gzip: self.gzip.saturating_add(other.gzip),
            brotli: self.brotli.saturating_add(other.brotli),
        }
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:>9} {:>9} {:>9}", self.raw, self.gzip, self.brotli)
    }
}

#[cfg(test)]
mod tests {
    use super::Weight;

    #[test]
    fn compression_shrinks_what_repeats() -> anyhow::Result<()> {
        let weight = Weight::of(&[b'a'; 4096])?;
        assert_eq!(weight.raw, 4096);
        assert!(weight.gzip < 64, "gzip gives {}", weight.gzip);
        assert!(weight.brotli < weight.gzip, "brotli gives {}", weight.brotli);
        Ok(())
    }
}
