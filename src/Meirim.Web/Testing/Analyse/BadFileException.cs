namespace Meirim.Web.Testing.Analyse;

/// <summary>A file that cannot be used, with the place: <c>FILE:LINE:COLUMN: why</c>.</summary>
internal sealed class BadFileException(string message) : Exception(message)
{
    public static BadFileException At(string file, int line, int column, string why) =>
        new(FormattableString.Invariant($"{file}:{line}:{column}: {why}"));
}
