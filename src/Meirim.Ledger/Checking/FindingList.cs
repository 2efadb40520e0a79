namespace Meirim.Ledger;

/// <summary>Findings, up to a limit: a hostile checkpoint may promise 2^63 entries of which every file is missing.</summary>
internal sealed class FindingList
{
    internal const int Limit = 100;

    private readonly List<LedgerFinding> findings = [];

    internal bool IsFull { get; private set; }

    internal IReadOnlyList<LedgerFinding> All => findings;

    internal bool Has(LedgerFindingKind kind) => findings.Any(f => f.Kind == kind);

    internal void Add(LedgerFindingKind kind, string detail, EntryRange? entries = null, string? file = null)
    {
        if (IsFull)
            return;
        findings.Add(new LedgerFinding(kind, detail, entries, file));
        if (findings.Count < Limit)
            return;
        IsFull = true;
        findings.Add(new LedgerFinding(LedgerFindingKind.Stopped, $"{Limit} things are wrong; the check stopped here."));
    }
}
