//! The runbook from outside: whole answers for whole plans.

#[cfg(test)]
mod case;
#[cfg(test)]
mod facts;
#[cfg(test)]
mod formats;
#[cfg(test)]
mod html;
#[cfg(test)]
mod judge;
#[cfg(test)]
#[cfg(test)]
mod markdown;
#[cfg(test)]
mod sentences;
#[cfg(test)]
mod status;
