if ($To -eq 0) { $To = $LastStep }

function Test-Chosen([int] $Number) { $Number -ge $From -and $Number -le $To }

# A value, and the steps that need it.
$Missing = @()
function Use-Value([string] $Name, [int[]] $Steps) {
    $value = Get-Variable -Name $Name -Scope Script -ValueOnly
    if ($value -eq 'none') {
        Set-Variable -Name $Name -Scope Script -Value ''
    } elseif ($value -eq '' -and $Run -and @($Steps | Where-Object { Test-Chosen $_ }).Count -gt 0) {
        $script:Missing += $Name
    }
}

# The time so many minutes ago.
function Get-Time([int] $Minutes) {
    (Get-Date).ToUniversalTime().AddMinutes(-$Minutes).ToString('yyyy-MM-ddTHH:mm:ssZ')
}

function Show([scriptblock] $Command) { Write-Host "  > $("$Command".Trim())" }

# Runs a command, and says whether it succeeded.
function Invoke-Aws([scriptblock] $Command) {
    $global:LASTEXITCODE = 0
    & $Command | Out-Host
    $LASTEXITCODE -eq 0
}

function Stop-Script {
    Write-Host "$TextStopped $PSCommandPath -Run -From $Current"
    Write-Host "$TextRollback $Rollback"
    exit 1
}

# Whether to continue; if not, then to repeat.
function Read-Continue {
    $answer = Read-Host $TextContinue
    if ($answer -ceq 'yes') { return $true }
    if ($answer -ceq 'again') { return $false }
    Stop-Script
}

# What to verify, what must come out, and the command that shows it, if there is one.
function Confirm-Check([string] $What, [string] $Expect, [scriptblock] $Command) {
    Write-Host $What
    if ($Command) { Show $Command }
    if ($Expect) { Write-Host $Expect }
    if (-not $Run) { return }
    while ($true) {
        if ($Command -and -not (Invoke-Aws $Command)) { Write-Host $TextFailed }
        if (Read-Continue) { return }
    }
}

# The same after a request, once AWS is no longer at work.
function Wait-Check([string] $What, [string] $Expect, [scriptblock] $Command) {
    if ($Run) {
        Start-Sleep -Seconds $Pause
        for ($try = 0; (& $Command | Out-String) -cmatch $AtWork; $try++) {
            if ($try -ge $Limit) {
                Write-Host $TextGaveUp
                break
            }
            Write-Host $TextAtWork
            Start-Sleep -Seconds $Pause
        }
    }
    Confirm-Check $What $Expect $Command
}

# A command that only shows something.
function Read-Output([scriptblock] $Command) { Confirm-Check $TextLook '' $Command }

# A request that changes something.
function Send-Request([scriptblock] $Command) {
    Show $Command
    if (-not $Run) { return }
    if ((Read-Host $TextSend) -cne 'yes') { Stop-Script }
    if (-not (Invoke-Aws $Command)) {
        Write-Host $TextFailed
        Stop-Script
    }
}

# Before a deletion: the ID has to be typed.
function Confirm-Deletion([string] $Id) {
    Write-Host "$TextDelete $Id"
    if ($Run) {
        $answer = Read-Host
        if ($answer -eq '' -or $answer -cne $Id) { Stop-Script }
    }
}

# A step: its number, title and time, and the rollback from it. False if it is not carried out.
function Start-Step([int] $Number, [string] $Title, [string] $When, [string] $How) {
    if (-not (Test-Chosen $Number)) { return $false }
    $script:Current = $Number
    $script:Rollback = $How
    Write-Host ''
    Write-Host $Title
    Write-Host $When
    $true
}
