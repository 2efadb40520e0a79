using Meirim.Standards.Cards;

namespace Meirim.Standards.Reading;

/// <summary>What the parts of the reader found out beside the text itself.</summary>
internal sealed class ReadLog
{
    public List<ReadWarning> Warnings { get; } = [];

    public List<ReadError> Errors { get; } = [];

    /// <param name="line">Line counted from 0.</param>
    public void Warn(string code, int line, string text = "") => Warnings.Add(new(code, line + 1, text));

    /// <param name="line">Line counted from 0; -1 for the whole text.</param>
    public void Refuse(string code, int line, string expected) => Errors.Add(new(code, line + 1, expected));
}
