namespace Meirim.Web.Testing.Rounds;

/// <summary>How far a round has come.</summary>
public enum RoundState
{
    /// <summary>Sessions and bookings are made.</summary>
    Planned,

    /// <summary>The papers are drawn and stored; whoever is booked later gets theirs at once.</summary>
    Drawn,

    /// <summary>Nobody sits any more; the sheets are being scored in the background.</summary>
    Scoring,

    /// <summary>Sheets are scored; nobody but the methodologists sees results.</summary>
    Scored,

    /// <summary>Results were released by decision; they are being written into the records.</summary>
    Releasing,

    /// <summary>Results are facts of the records, and people see theirs.</summary>
    Released,
}
